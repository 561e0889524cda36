import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Json, Variables } from '../../tools/package/substitute-variables.js';
import { manifestMutations } from './manifest-mutations.js';
import { copyPackage, type PackageCopy } from './package-fixture.js';

let copy: PackageCopy;
beforeEach(async () => {
  copy = await copyPackage();
});
afterEach(() => copy.remove());

async function faultsOf(...args: Parameters<PackageCopy['build']>): Promise<string[]> {
  const result = await copy.build(...args);
  return result.ok ? [] : result.faults;
}

const domainMutations: [domain: string, fault: string][] = [
  ['*.azurewebsites.net', 'covers hosts of other people; name your own host in full'],
  ['*.devtunnels.ms', 'covers hosts of other people; name your own host in full'],
  ['teams.microsoft.com', 'belongs to Microsoft; list only hosts of your own'],
  ['*.botframework.com', 'belongs to Microsoft; list only hosts of your own'],
  ['https://a.net', 'is not a host name'],
  ['a.net/photos', 'is not a host name'],
  ['photos*.a.net', 'is not a host name'],
  ['*', 'is not a host name'],
];

describe('a manifest is refused for', () => {
  it.each(manifestMutations)('%s', async (_, change, fault) => {
    await copy.editManifest(
      (manifest) => JSON.parse(JSON.stringify({ ...manifest, ...change })) as Record<string, Json>,
    );
    expect(await faultsOf()).toContainEqual(expect.stringContaining(fault));
  });

  it.each(domainMutations)('the valid domain %s', async (domain, fault) => {
    await copy.editManifest((manifest) => ({ ...manifest, validDomains: [domain] }));
    expect(await faultsOf()).toContainEqual(expect.stringContaining(`validDomains holds "${domain}", which ${fault}`));
  });

  it.each(['portrait.contoso.net', '*.contoso.net', 'portrait.azurewebsites.net', 'token.botframework.com'])(
    'nothing when the domain is %s as well',
    async (domain) => {
      await copy.editManifest((manifest) => ({ ...manifest, validDomains: ['${{BOT_DOMAIN}}', domain] }));
      expect(await faultsOf()).toEqual([]);
    },
  );

  it('text that is not JSON', async () => {
    await writeFile(copy.file('appPackage/manifest.json'), '{ "id": ');
    expect(await faultsOf()).toEqual([expect.stringContaining('manifest.json is not JSON')]);
  });

  it('a byte order mark, which not every reader skips', async () => {
    const file = copy.file('appPackage/manifest.json');
    await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    expect(await faultsOf()).toEqual([expect.stringMatching(/manifest\.json begins with a byte order mark/)]);
  });

  it('a key that one object has twice', async () => {
    const file = copy.file('appPackage/manifest.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"color": "color.png"', '"color": "a.png", "c\\u006flor": "color.png"'));
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/manifest\.json has the key "color" twice in one object\.$/),
    ]);
  });

  it('being absent', async () => {
    await rm(copy.file('appPackage/manifest.json'));
    expect(await faultsOf()).toEqual([expect.stringMatching(/^There is no .*manifest\.json\.$/)]);
  });
});

describe('an environment is refused', () => {
  it('where variables are missing: each named once, with its file and its source, and nothing beside them', async () => {
    const faults = await faultsOf('testtool');
    const names = ['APP_NAME_SUFFIX', 'BOT_DOMAIN', 'BOT_ID', 'TEAMS_APP_ID'];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(names);
    expect(faults).toContainEqual(expect.stringMatching(/^BOT_ID is not set\. It is the Application \(client\) ID/));
    for (const fault of faults) expect(fault).toContain('.env.testtool');
  });

  it('where a value is of the wrong kind', async () => {
    const wrong: Variables = { BOT_ID: 'my-bot', BOT_DOMAIN: 'https://a.net' };
    const faults = await faultsOf('dev', wrong);
    expect(faults).toContain('bots[0].botId is "my-bot", which is not a GUID.');
    expect(faults).toContainEqual(expect.stringContaining('validDomains holds "https://a.net"'));
  });

  it('where a value holds a placeholder, which nothing fills in', async () => {
    const faults = await faultsOf('dev', { APP_NAME_SUFFIX: ' ${{CITY}}' });
    const fault = 'The manifest holds "${{CITY}}" in a variable\'s own value or in a property\'s name';
    expect(faults).toContainEqual(expect.stringContaining(fault));
    expect(await faultsOf('dev', { BOT_ID: '${{TEAMS_APP_ID}}' })).toContainEqual(
      expect.stringContaining('The manifest holds "${{TEAMS_APP_ID}}"'),
    );
  });

  it('that does not exist, with those that do', async () => {
    const fault = /^There is no .*\.env\.prod\. Environments here: dev, local, testtool\.$/;
    expect(await faultsOf('prod')).toEqual([expect.stringMatching(fault)]);
  });

  it('whose name would lead out of the folder', async () => {
    expect(await faultsOf('../env/.env.dev')).toEqual([expect.stringContaining("is not an environment's name")]);
  });

  it('with everything else that is wrong, at once', async () => {
    const description = { short: 'From ${{MY TEAM}}', full: 'Faces.' };
    await copy.editManifest((manifest) => ({ ...manifest, accentColor: 'teal', validDomains: ['*'], description }));
    await copyFile(copy.file('appPackage/outline.png'), copy.file('appPackage/color.png'));
    const faults = await faultsOf('testtool');
    for (const part of ['BOT_ID', 'TEAMS_APP_ID', '${{MY TEAM}}', 'accentColor', 'validDomains', 'color.png']) {
      expect(faults).toContainEqual(expect.stringContaining(part));
    }
  });
});
