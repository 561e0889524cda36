import { describe, expect, it } from '@jest/globals';
import { parseCommand } from '../../src/bot/reading/parse-command.js';
import { mentionCharacter } from '../../src/bot/reading/read-message.js';
import { readText } from '../project/project-files.js';

/** The phrases of the table of everything that the bot understands. */
async function phrases(): Promise<string[]> {
  const text = await readText('README.md');
  const table = text.slice(text.indexOf('| you write'), text.indexOf('Beside the box'));
  const cells = table.split('\n').flatMap((line) => /^\| (`[^|]*)\|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, phrase = '']) => phrase));
}

/** A phrase as a person fills it in: what stands for the words before it, a name, or mentions. */
function kindOf(phrase: string): string {
  const names = [...new Set(phrase.match(/@[\p{L}]+/gu) ?? [])];
  const text = names.reduce(
    (words, name, at) => words.replace(name, mentionCharacter(at)),
    phrase
      .replace(/^… (?=at|in)/, 'photo of Kim Park ')
      .replace(/^…/, 'photo of')
      .replace(/…$/, 'Kim Park'),
  );
  const mentions = names.map((name, at) => ({ id: `29:${at}`, name: name.slice(1) }));
  return parseCommand({ text, mentions }, 'en').kind;
}

describe('README.md', () => {
  it('shows only what the bot understands', async () => {
    const all = await phrases();
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter((phrase) => kindOf(phrase) === 'unclear')).toEqual([]);
  });

  it('shows every kind of question', async () => {
    const kinds = new Set((await phrases()).map(kindOf));
    const all = ['photo', 'contact', 'team', 'group', 'thisTeam', 'everyone', 'signIn', 'signOut', 'help'];
    expect([...kinds].sort()).toEqual(all.sort());
  });
});
