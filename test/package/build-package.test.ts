import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { copyPackage, repository, type PackageCopy } from './package-fixture.js';
import { unzip } from './unzip.js';

let copy: PackageCopy;
beforeEach(async () => {
  copy = await copyPackage();
});
afterEach(() => copy.remove());

async function zipOf(...args: Parameters<PackageCopy['build']>): Promise<Buffer> {
  const result = await copy.build(...args);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.zip;
}

async function manifestOf(zip: Buffer): Promise<Record<string, unknown>> {
  return JSON.parse(String((await unzip(zip)).get('manifest.json'))) as Record<string, unknown>;
}

describe('the committed package', () => {
  it('is valid in the dev environment, and says that its host is a placeholder', async () => {
    const result = await copy.build();
    expect(result).toMatchObject({ ok: true, notes: [expect.stringContaining('portrait.example.com')] });
  });

  it('holds the manifest, its languages and the two icons, and nothing else that lies beside them', async () => {
    await writeFile(copy.file('appPackage/notes.txt'), 'Not for Teams.');
    const files = await unzip(await zipOf());
    const languages = ['de.json', 'es.json', 'fr.json', 'ja.json', 'pt-BR.json'];
    expect([...files.keys()].sort()).toEqual(['color.png', 'manifest.json', 'outline.png', ...languages].sort());
    for (const icon of ['color.png', 'outline.png']) {
      expect(files.get(icon)).toEqual(await readFile(path.join(repository, 'appPackage', icon)));
    }
  });

  it('fills every variable', async () => {
    const zip = await zipOf('dev', { BOT_DOMAIN: 'faces.contoso.net', APP_NAME_SUFFIX: ' "try"' });
    const manifest = await manifestOf(zip);
    expect(JSON.stringify(manifest)).not.toContain('${{');
    expect(manifest).toMatchObject({
      name: { short: 'Portrait "try"' },
      developer: { privacyUrl: 'https://faces.contoso.net/privacy' },
      validDomains: ['faces.contoso.net'],
    });
  });

  it('goes by one name in every language, with what tells environments apart', async () => {
    const files = await unzip(await zipOf('dev', { APP_NAME_SUFFIX: '-try' }));
    const translations = [...files].filter(([name]) => name.endsWith('.json') && name !== 'manifest.json');
    const names = translations.map(([, bytes]) => (JSON.parse(String(bytes)) as Record<string, string>)['name.short']);
    expect(names).toEqual(Array.from({ length: 5 }, () => 'Portrait-try'));
  });

  it('names the registration that Teams signs people in for, and the rights that come by installing', async () => {
    const manifest = await manifestOf(await zipOf('dev', { BOT_DOMAIN: 'faces.contoso.net' }));
    const { webApplicationInfo, bots } = manifest as {
      webApplicationInfo: { id: string; resource: string };
      bots: { botId: string }[];
    };
    const id = bots[0]?.botId ?? '';
    expect(webApplicationInfo).toEqual({ id, resource: `api://faces.contoso.net/botid-${id}` });
    expect(JSON.stringify(manifest['authorization'])).toContain('TeamMember.Read.Group');
  });

  it('offers the bot in personal chats, teams and group chats, with commands in each', async () => {
    const { bots } = await manifestOf(await zipOf());
    expect(bots).toMatchObject([{ scopes: ['personal', 'team', 'groupChat'] }]);
    expect(bots).toMatchObject([{ commandLists: [{ scopes: ['personal'] }, { scopes: ['team', 'groupChat'] }] }]);
  });

  it('offers a search beside the message box, and unfurls links to its own host', async () => {
    const { composeExtensions } = await manifestOf(await zipOf('dev', { BOT_DOMAIN: 'faces.contoso.net' }));
    expect(composeExtensions).toMatchObject([
      {
        commands: [{ id: 'searchPeople', type: 'query', initialRun: true, parameters: [{ name: 'name' }] }],
        messageHandlers: [{ type: 'link', value: { domains: ['faces.contoso.net'] } }],
      },
    ]);
  });

  it('offers the tab in channels, group chats and by itself, in shared and private channels as well', async () => {
    expect(await manifestOf(await zipOf())).toMatchObject({
      configurableTabs: [{ scopes: ['team', 'groupChat'] }],
      staticTabs: expect.arrayContaining([expect.objectContaining({ entityId: 'photos', scopes: ['personal'] })]),
      supportsChannelFeatures: 'tier1',
    });
  });

  it.each(['dev', 'local', 'testtool'])('is valid in the environment %s once its values are there', async (env) => {
    const ids = { TEAMS_APP_ID: randomUUID(), BOT_ID: randomUUID(), BOT_DOMAIN: 'faces.contoso.net' };
    expect(await copy.build(env, { APP_NAME_SUFFIX: '-x', ...ids })).toMatchObject({ ok: true, notes: [] });
  });

  it('tells of the consent that it depends on in every language', async () => {
    const files = await unzip(await zipOf());
    const translated = [...files].filter(([name]) => name.endsWith('.json') && name !== 'manifest.json');
    expect(translated).toHaveLength(5);
    for (const [, bytes] of translated) expect(bytes.toString()).toContain('User.ReadBasic.All');
  });

  it('carries the version of package.json and tells of the consent it depends on', async () => {
    const { version } = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await manifestOf(await zipOf())).toMatchObject({
      version,
      description: { full: expect.stringMatching(/User\.ReadBasic\.All.*administrator’s consent/s) },
    });
  });
});

describe('where a variable comes from', () => {
  const idOf = async (...args: Parameters<PackageCopy['build']>) => (await manifestOf(await zipOf(...args)))['id'];
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);

  it('is the process, then the environment’s file, then its .user file', async () => {
    const dev = await readFile(copy.file('env/.env.dev'), 'utf8');
    await writeFile(copy.file('env/.env.dev.user'), `TEAMS_APP_ID=${String(c)}\n`);
    await writeFile(copy.file('env/.env.dev'), dev.replace(/^TEAMS_APP_ID=.*$/m, `TEAMS_APP_ID=${String(b)}`));
    expect(await idOf('dev', { TEAMS_APP_ID: a })).toBe(a);
    expect(await idOf('dev', { TEAMS_APP_ID: '' })).toBe(b);
    await writeFile(copy.file('env/.env.dev'), dev.replace(/^TEAMS_APP_ID=.*$/m, 'TEAMS_APP_ID='));
    expect(await idOf()).toBe(c);
  });
});
