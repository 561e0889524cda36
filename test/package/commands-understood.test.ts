import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { parseCommand } from '../../src/bot/reading/parse-command.js';
import { mentionCharacter } from '../../src/bot/reading/read-message.js';
import { languageOf } from '../../src/model/language.js';
import { repository } from './package-fixture.js';

interface ManifestCommands {
  bots: [{ commandLists: { commands: { title: string }[] }[] }];
}

/** The kinds of command behind the manifest's lists, in its own order. */
const meant = [
  ['photo', 'photo', 'help', 'signOut'],
  ['photo', 'photo', 'everyone', 'help', 'signOut'],
];

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(repository, 'appPackage', name), 'utf8'));
}

const mention = { id: '29:ingrid', name: 'Ingrid Solheim' };

/** What a title brings into the message box asks for; the first of each list waits for a person behind it. */
function kindOf(title: string, at: number, locale: string): string {
  const message =
    at === 0 ? { text: `${title} ${mentionCharacter(0)}`, mentions: [mention] } : { text: title, mentions: [] };
  return parseCommand(message, languageOf(locale)).kind;
}

describe('what the menu of commands writes into the message box', () => {
  it('is understood in English', async () => {
    const { bots } = (await readJson('manifest.json')) as ManifestCommands;
    const titles = bots[0].commandLists.map(({ commands }) => commands.map(({ title }) => title));
    expect(titles.map((list) => list.map((title, at) => kindOf(title, at, 'en')))).toEqual(meant);
  });

  it.each(['de', 'es', 'fr', 'ja', 'pt-BR'])('is understood in %s', async (language) => {
    const texts = (await readJson(`${language}.json`)) as Record<string, string>;
    const titleAt = (list: number, at: number): string =>
      texts[`bots[0].commandLists[${list}].commands[${at}].title`] ?? '';
    expect(meant.map((kinds, list) => kinds.map((_, at) => kindOf(titleAt(list, at), at, language)))).toEqual(meant);
  });
});
