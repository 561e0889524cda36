import { describe, expect, it } from '@jest/globals';
import { parseCommand } from '../../src/bot/reading/parse-command.js';
import { mentionCharacter } from '../../src/bot/reading/read-message.js';
import { exampleWords } from '../../src/bot/words/example-words.js';
import { languages, type Language } from '../../src/model/language.js';

/** The `@name` of an example, which stands for a mention. */
const mentionSign = /(?:^|(?<= ))@\S+/u;
const mentioned = { id: '29:x', name: 'name' };

/** What the bot makes of an example, written as it stands. */
function understood(phrase: string, language: Language): object {
  const mentions = mentionSign.test(phrase) ? [mentioned] : [];
  return parseCommand({ text: phrase.replace(mentionSign, mentionCharacter(0)), mentions }, language);
}

const ofMention = { kind: 'photo', people: [{ by: 'mention', mention: mentioned }] };

describe.each(languages)('what the help shows in %s is understood', (language) => {
  it.each([
    ['mention', ofMention],
    ['size', { ...ofMention, size: 96 }],
    ['details', { ...ofMention, view: 'details' }],
    ['everyone', { kind: 'everyone' }],
    ['mine', { kind: 'photo', people: [{ by: 'me' }] }],
    ['thisTeam', { kind: 'thisTeam' }],
    ['signOut', { kind: 'signOut' }],
    ['help', { kind: 'help' }],
  ] as const)('%s', (example, command) => {
    expect(understood(exampleWords[example].phrase[language], language)).toMatchObject(command);
  });

  it.each(['name', 'address', 'contact'] as const)('%s, up to the name in it', (example) => {
    const phrase = exampleWords[example].phrase[language];
    const command = understood(phrase, language) as {
      kind: string;
      name?: string;
      people?: [{ by: string; text: string }];
    };
    expect(command.kind).toBe(example === 'contact' ? 'contact' : 'photo');
    const name = command.name ?? command.people?.[0].text ?? '';
    expect(name).toMatch(/^(Kim Park|佐藤花子|kim@example\.com|hanako@example\.com|\p{Lu}\S+ .+|桜ベーカリー)$/u);
    expect(phrase).toContain(name);
  });
});
