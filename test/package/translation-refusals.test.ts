import { readFile, writeFile } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { copyPackage, type PackageCopy } from './package-fixture.js';

let copy: PackageCopy;
beforeEach(async () => {
  copy = await copyPackage();
});
afterEach(() => copy.remove());

async function faultsOf(): Promise<string[]> {
  const result = await copy.build();
  return result.ok ? [] : result.faults;
}

const title = 'bots[0].commandLists[0].commands[0].title';
const other = 'bots[0].commandLists[0].commands[1].title';

/** One change to the German translation, and the one sentence that it earns. */
const translationMutations: [name: string, change: Record<string, string | undefined>, fault: string][] = [
  ['that leaves a text out', { [title]: undefined }, `does not translate ${title}.`],
  ['that leaves the name out', { 'name.short': undefined }, 'does not translate name.short.'],
  ['of what the manifest does not have', { 'staticTabs[9].name': 'Fotos' }, 'which the manifest does not have.'],
  ['of what is not translated', { accentColor: '#fff' }, 'translates accentColor, which is not translated.'],
  ['with an empty text', { 'description.short': ' ' }, 'leaves description.short empty.'],
  ['that is too long', { 'description.short': 'ä'.repeat(81) }, '81 characters in description.short; 80 are allowed.'],
  ['whose name is too long', { 'name.short': 'P'.repeat(31) }, 'has 31 characters in name.short; 30 are allowed.'],
  ['with a product name', { 'name.short': 'Teams Fotos' }, 'breaks a rule: name.short holds "Teams"'],
  ['with a variable that nobody knows', { 'name.full': 'Porträt ${{CITY}}' }, 'asks for CITY, which is not set.'],
  ['with what is no variable', { 'name.full': 'Porträt ${{MY TEAM}}' }, 'in name.full, which holds a placeholder that'],
  ['with a product name in small letters', { 'name.short': 'teams-Fotos' }, 'breaks a rule: name.short holds "teams"'],
  [
    'of another version',
    { $schema: 'https://a.net/v1.30' },
    'must have https://developer.microsoft.com/json-schemas/teams',
  ],
  ['without a version', { $schema: undefined }, 'as its $schema, of the manifest'],
  ['with a slash before a command', { [title]: '/Foto von' }, 'breaks a rule: bots[0] has the command "/Foto von"'],
  ['with a command twice', { [other]: 'Foto von' }, 'breaks a rule: bots[0] lists the command "Foto von" twice'],
  ['whose command the menu would cut', { [title]: 'F'.repeat(33) }, 'whose title has 33 characters; 32 are allowed.'],
];

describe('a translation is refused', () => {
  it.each(translationMutations)('%s', async (_, change, fault) => {
    await copy.editTranslation('de.json', change);
    const faults = await faultsOf();
    expect(faults).toContainEqual(expect.stringContaining(fault));
    for (const each of faults) expect(each).toMatch(/^de\.json /);
  });

  it('that is not JSON', async () => {
    await writeFile(copy.file('appPackage/ja.json'), '{');
    expect(await faultsOf()).toEqual([expect.stringContaining('ja.json is not JSON')]);
  });

  it('that says something twice, or begins with a byte order mark', async () => {
    const file = copy.file('appPackage/ja.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"name.short"', '"name.full": "x", "name.short"'));
    expect(await faultsOf()).toEqual([expect.stringContaining('ja.json has the key "name.full" twice in one object.')]);
    await writeFile(file, `\uFEFF${text}`);
    expect(await faultsOf()).toEqual([expect.stringContaining('ja.json begins with a byte order mark')]);
  });

  it('that holds something else than texts', async () => {
    await writeFile(copy.file('appPackage/ja.json'), '{ "name.short": 1 }');
    expect(await faultsOf()).toEqual(['ja.json holds something else than texts.']);
  });

  it('from another folder', async () => {
    const additionalLanguages = [{ languageTag: 'de', file: '../env/.env.dev' }];
    const localizationInfo = { defaultLanguageTag: 'en-us', additionalLanguages };
    await copy.editManifest((manifest) => ({ ...manifest, localizationInfo }));
    expect(await faultsOf()).toContainEqual(expect.stringContaining('lies beside the manifest'));
  });
});
