import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { loadConfig, settings } from '../../src/config/index.js';
import { npmScripts, placeholdersIn, readText, repository } from './project-files.js';

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

interface Lifecycle {
  readonly version: string;
  readonly provision?: readonly Step[];
  readonly deploy?: readonly Step[];
  readonly publish?: readonly Step[];
}

/** Every lifecycle file with the environment that goes with it. */
const lifecycles = [
  ['teamsapp.yml', 'dev'],
  ['teamsapp.local.yml', 'local'],
  ['teamsapp.testtool.yml', 'testtool'],
] as const;

async function readLifecycle(name: string): Promise<Lifecycle> {
  return parse(await readText(name)) as Lifecycle;
}

function stepsOf({ provision = [], deploy = [], publish = [] }: Lifecycle): readonly Step[] {
  return [...provision, ...deploy, ...publish];
}

/** Every text of a value, however deep it lies. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** What the steps name as files of ours; what they write themselves is not there yet. */
function filesNamed(steps: readonly Step[]): string[] {
  const paths = textsIn(steps.map((step) => step.with)).filter((text) => text.startsWith('./'));
  return paths.filter((text) => !/^\.\/build(?:\/|$)/.test(text) && !text.startsWith('./.localConfigs'));
}

describe.each(lifecycles)('%s', (file, env) => {
  it('names files that are there', async () => {
    const files = filesNamed(stepsOf(await readLifecycle(file)));
    await Promise.all(files.map((name) => access(path.join(repository, name))));
    expect(files).not.toContain('');
  });

  it('runs npm scripts that exist', async () => {
    const scripts = await npmScripts();
    const args = stepsOf(await readLifecycle(file)).flatMap((step) => textsIn(step.with?.['args']));
    const named = args.flatMap((text) => /^run (\S+)/.exec(text)?.[1] ?? []);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('asks for no variable that neither its environment explains nor a step writes', async () => {
    const steps = stepsOf(await readLifecycle(file));
    const filled = filesNamed(steps).filter((name) => name.endsWith('.json'));
    const texts = [JSON.stringify(steps), ...(await Promise.all(filled.map(readText)))];
    const explained = await readText(`env/.env.${env}`);
    const unknown = texts
      .flatMap(placeholdersIn)
      .filter((name) => !new RegExp(`^(# )?${name}\\b`, 'm').test(explained));
    expect(unknown).toEqual([]);
  });

  it('writes nothing that its environment does not explain', async () => {
    const written = stepsOf(await readLifecycle(file)).flatMap((step) =>
      Object.values(step.writeToEnvironmentFile ?? {}),
    );
    const explained = await readText(`env/.env.${env}`);
    expect(written.filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('writes what a step needs before that step', async () => {
    const { provision = [] } = await readLifecycle(file);
    const positionOf = (uses: string): number => provision.findIndex((step) => step.uses === uses);
    const order = ['teamsApp/create', 'aadApp/create', 'arm/deploy', 'aadApp/update', 'teamsApp/zipAppPackage'];
    const positions = order.map(positionOf).filter((position) => position >= 0);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });
});

describe.each(lifecycles)('env/.env of %s', (_, env) => {
  it('explains every name above it', async () => {
    const lines = (await readText(`env/.env.${env}`)).split('\n');
    const isExplained = (at: number): boolean => {
      const above = lines[at - 1] ?? '';
      return above.startsWith('#') || (/^\w+=/.test(above) && isExplained(at - 1));
    };
    const bare = lines.filter((line, at) => /^\w+=/.test(line) && !line.startsWith('TEAMSFX_ENV=') && !isExplained(at));
    expect(bare).toEqual([]);
  });

  it('names itself, and holds no secret', async () => {
    const values = parseEnv(await readText(`env/.env.${env}`));
    expect(values['TEAMSFX_ENV']).toBe(env);
    expect(Object.keys(values).filter((name) => /SECRET|PASSWORD|KEY|TOKEN/.test(name))).toEqual([]);
  });
});

describe('what belongs to one person', () => {
  it('is ignored by git: secrets of environments and the settings made of them', async () => {
    expect((await readText('.gitignore')).split('\n')).toEqual(
      expect.arrayContaining(['env/.env.*.user', '.localConfigs*', '/build/']),
    );
  });
});

describe('provisioning', () => {
  it('stops at each placeholder that the committed environment holds, and goes on without them', async () => {
    const committed = parseEnv(await readText('env/.env.dev'));
    const [guard] = (await readLifecycle('teamsapp.yml')).provision ?? [];
    const runWith = (env: NodeJS.Dict<string>): Promise<string> =>
      new Promise((resolve) => {
        execFile(
          'sh',
          ['-c', String(guard?.with?.['run'])],
          { env: { PATH: process.env['PATH'], ...env } },
          (_, __, told) => {
            resolve(told);
          },
        );
      });
    for (const name of ['TEAMS_APP_ID', 'BOT_ID', 'BOT_DOMAIN']) {
      expect(committed[name]).toMatch(/./);
      expect(await runWith({ [name]: committed[name] })).toContain(`${name} is a placeholder`);
    }
    expect(await runWith({ TEAMS_APP_ID: '3c7a1d2e-9b4f-4e6a-8c5d-1f0e2b3a4c5d', BOT_ID: '' })).toBe('');
  });

  it('makes, describes, packages and publishes', async () => {
    const { provision = [], deploy = [], publish = [] } = await readLifecycle('teamsapp.yml');
    const uses = (steps: readonly Step[]): string[] => steps.map((step) => step.uses);
    expect(uses(provision)).toEqual(expect.arrayContaining(['teamsApp/create', 'aadApp/create', 'arm/deploy']));
    expect(uses(provision)).toEqual(expect.arrayContaining(['aadApp/update', 'teamsApp/validateManifest']));
    expect(uses(deploy).at(-1)).toBe('azureAppService/zipDeploy');
    expect(uses(publish).at(-1)).toBe('teamsApp/publishAppPackage');
  });
});

describe('the settings of the local app', () => {
  it('are settings, and enough to start with', async () => {
    const { deploy = [] } = await readLifecycle('teamsapp.local.yml');
    const step = deploy.find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile');
    const envs = step?.with?.['envs'] as Record<string, string | number>;
    const values: Record<string, string> = {
      BOT_ID: '2b6f4a53-8d0e-4f6c-b1c7-6e9a4c5d7f18',
      BOT_TENANT_ID: '7d1c1f0e-5a0b-4c39-9a57-0f6f3d1b8e24',
      TEAMS_APP_ID: '3c7a1d2e-9b4f-4e6a-8c5d-1f0e2b3a4c5d',
      BOT_ENDPOINT: 'https://abc-3978.devtunnels.ms',
      BOT_DOMAIN: 'abc-3978.devtunnels.ms',
      SECRET_BOT_PASSWORD: 'a-secret',
      SECRET_CARD_SIGNING_KEYS: 'k'.repeat(43),
    };
    const filled = Object.fromEntries(
      Object.entries(envs).map(([name, text]) => [
        name,
        String(text).replaceAll(/\$\{\{(\w+)\}\}/g, (_, variable: string) => values[variable] ?? ''),
      ]),
    );
    expect(Object.keys(envs).filter((name) => !(name in settings.shape))).toEqual([]);
    expect(loadConfig(filled)).toMatchObject({ mode: 'tenant', entra: { allowedTenants: [values['BOT_TENANT_ID']] } });
  });
});
