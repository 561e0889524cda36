import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig, settings } from '../../src/config/index.js';
import { code, tableRows } from '../config/table-rows.js';
import { objectOf, readBicep, unbalanced, type BicepFile } from './bicep.js';
import { readJson, readText, repository } from './project-files.js';

let main: BicepFile;
let modules: ReadonlyMap<string, BicepFile>;

beforeAll(async () => {
  main = readBicep(await readText('infra/azure.bicep'));
  const names = await readdir(path.join(repository, 'infra/modules'));
  const read = async (name: string): Promise<BicepFile> => readBicep(await readText(`infra/modules/${name}`));
  modules = new Map(await Promise.all(names.map(async (name) => [`modules/${name}`, await read(name)] as const)));
});

function moduleFile(name: string): BicepFile {
  const file = modules.get(`modules/${name}.bicep`);
  if (!file) throw new Error(`There is no module ${name}.`);
  return file;
}

const names = (parameters: BicepFile['parameters']): string[] => parameters.map(({ name }) => name);

describe('infra/', () => {
  it('closes every bracket that it opens', () => {
    for (const { code } of [main, ...modules.values()]) expect(unbalanced(code)).toEqual([]);
  });

  it('uses every parameter', () => {
    for (const { code, parameters } of [main, ...modules.values()]) {
      const uses = ({ name }: { name: string }): number => code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
      expect(parameters.filter((parameter) => uses(parameter) < 2)).toEqual([]);
    }
  });

  it('supplies every parameter that has no default, and no other', async () => {
    const { parameters } = await readJson<{ parameters: Record<string, unknown> }>('infra/azure.parameters.json');
    const required = names(main.parameters.filter(({ hasDefault }) => !hasDefault));
    expect(Object.keys(parameters).sort()).toEqual(required.sort());
  });

  it('gives each module what it takes, and uses each', () => {
    expect(main.modules.map(({ file }) => file).sort()).toEqual([...modules.keys()].sort());
    for (const { file, parameters } of main.modules) {
      expect([...parameters].sort()).toEqual(names(modules.get(file)?.parameters ?? []).sort());
    }
  });

  it('reads only outputs that a module has', () => {
    const read = [...main.code.matchAll(/(\w+)\.outputs\.(\w+)/g)];
    expect(read.length).toBeGreaterThan(5);
    for (const [, name, output] of read) {
      const { file } = main.modules.find((module) => module.name === name) ?? { file: '' };
      expect(modules.get(file)?.outputs).toContain(output);
    }
  });

  it('hands the toolkit what the app package and the upload ask for', () => {
    expect([...main.outputs].sort()).toEqual(['APP_SERVICE_RESOURCE_ID', 'BOT_DOMAIN']);
  });
});

describe('secrets', () => {
  const isSecret = (name: string): boolean => /password|secret|key|token/i.test(name);

  it('are secure parameters everywhere, without a default', () => {
    for (const { parameters } of [main, ...modules.values()]) {
      const secret = parameters.filter(({ name }) => isSecret(name));
      expect(secret.filter(({ isSecure, hasDefault }) => !isSecure || hasDefault)).toEqual([]);
    }
  });

  it('come into the parameters from variables that git does not see', async () => {
    const { parameters } = await readJson<{ parameters: Record<string, { value: unknown }> }>(
      'infra/azure.parameters.json',
    );
    const secret = Object.entries(parameters).filter(([name]) => isSecret(name));
    expect(secret).toHaveLength(5);
    for (const [, { value }] of secret) expect(value).toMatch(/^\$\{\{SECRET_\w+\}\}$/);
  });

  it('reach the app by reference to a secret that the vault has', () => {
    const { code } = moduleFile('web-app');
    const vault = moduleFile('vault').code + moduleFile('redis').code;
    const held = [...vault.matchAll(/vaults\/secrets@.*\n.*\n {2}name: '([\w-]+)'/g)].map(([, name]) => name);
    const referenced = [...code.matchAll(/@Microsoft\.KeyVault\(SecretUri=\$\{vaultUri\}secrets\/([\w-]+)\)/g)];
    expect([...new Set(referenced.map(([, name]) => name))].sort()).toEqual(held.sort());
    expect(Object.keys(objectOf(code, 'settings')).filter(isSecret)).toEqual([]);
  });
});

describe('the settings of the host', () => {
  it('are settings of the app, and enough to start with', () => {
    const { code } = moduleFile('web-app');
    const plain = objectOf(code, 'settings');
    const secrets = objectOf(code, 'secrets');
    const redis = objectOf(code, 'redisSecret');
    const all = { ...plain, ...secrets, ...redis };
    expect(Object.keys(all).filter((name) => !(name in settings.shape))).toEqual([]);
    const values: Record<string, string> = {
      teamsAppId: '3c7a1d2e-9b4f-4e6a-8c5d-1f0e2b3a4c5d',
      botId: '2b6f4a53-8d0e-4f6c-b1c7-6e9a4c5d7f18',
      botTenantId: '7d1c1f0e-5a0b-4c39-9a57-0f6f3d1b8e24',
      allowedTenants: '7d1c1f0e-5a0b-4c39-9a57-0f6f3d1b8e24',
      photoAccess: 'app',
      imageDelivery: 'inline',
      excludedGroupId: '',
      cloud: 'global',
      host: 'portrait.azurewebsites.net',
    };
    const filled = Object.entries(plain).map(([name, value]): [string, string] => [
      name,
      values[value] ?? value.replaceAll(/\$\{(\w+)\}/g, (_, inner: string) => values[inner] ?? '').replaceAll("'", ''),
    ]);
    const given = Object.keys(secrets).map((name): [string, string] => [name, 's'.repeat(43)]);
    expect(loadConfig(Object.fromEntries([...filled, ...given]))).toMatchObject({
      mode: 'tenant',
      http: { host: '0.0.0.0', port: 8080 },
      entra: { appIdUri: `api://portrait.azurewebsites.net/botid-${String(values['botId'])}` },
    });
  });
});

describe('what is set by parameters, so that provisioning again does not undo it', () => {
  it('is the app’s own host, its id in the catalog and whom it serves, each with what stands in for none', () => {
    const { code } = moduleFile('web-app');
    expect(code).toContain('var host = empty(publicHost) ? app.properties.defaultHostName : publicHost');
    expect(code).toContain('output host string = host');
    expect(main.code).toContain('teamsAppId: empty(catalogAppId) ? teamsAppId : catalogAppId');
    expect(main.code).toContain('allowedTenants: empty(allowedTenants) ? botTenantId : allowedTenants');
  });

  it('is any further setting, which counts before all others', () => {
    expect(moduleFile('web-app').code).toContain('union(settings, secrets, redisSecret, platform, extraSettings)');
  });

  it('is explained in docs/deploy.md: every parameter that no variable fills', async () => {
    const { parameters } = await readJson<{ parameters: Record<string, { value: unknown }> }>(
      'infra/azure.parameters.json',
    );
    const chosen = Object.entries(parameters).filter(([, { value }]) => !String(value).includes('${{'));
    const told = (await tableRows('deploy.md')).map(([name]) => code(name)).filter((name) => name !== undefined);
    expect(told.sort()).toEqual(chosen.map(([name]) => name).sort());
  });
});

describe('the alert', () => {
  it('reaches a person, where one is named', () => {
    const { code } = moduleFile('availability');
    expect(code).toContain("'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail))");
    expect(code).toContain('actions: empty(alertEmail) ? [] : [{ actionGroupId: onCall.id }]');
  });
});

describe('the host', () => {
  it('is reached by HTTPS alone, is kept awake, and is asked whether it is well', () => {
    const { code } = moduleFile('web-app');
    for (const line of [
      'httpsOnly: true',
      "minTlsVersion: '1.2'",
      'alwaysOn: true',
      "healthCheckPath: '/healthz'",
      "linuxFxVersion: 'NODE|22-lts'",
      "ftpsState: 'Disabled'",
      "type: 'UserAssigned'",
    ]) {
      expect(code).toContain(line);
    }
  });

  it('logs standard output, and never the addresses that were asked for', () => {
    const { code } = moduleFile('web-app');
    expect(code).toContain("category: 'AppServiceConsoleLogs'");
    expect(code).not.toContain('AppServiceHTTPLogs');
  });

  it('has a bot of one tenant, with the channel of Teams', () => {
    const { code } = moduleFile('bot');
    expect(code).toContain("msaAppType: 'SingleTenant'");
    expect(code).toContain("name: 'MsTeamsChannel'");
    expect(code).toContain('/api/messages');
  });
});
