import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Command, Sought, SoughtPeople } from '../../../src/bot/command.js';
import { parseCommand } from '../../../src/bot/reading/parse-command.js';
import { phraseCommand } from '../../../src/bot/reading/phrase-command.js';
import { plainLetters } from '../../../src/bot/reading/plain-letters.js';
import { languages } from '../../../src/model/language.js';
import { names } from './names.js';
import { ann } from './told.js';

/** Names that could be something else: sizes, words, numbers, marks, and whatever a keyboard has. */
const trickyWords = [
  'photo',
  'of',
  'and',
  'me',
  'team',
  'Klein',
  'large',
  '96',
  '7',
  'please',
  ',',
  '“',
  '"',
  "'s",
  'の',
  'と',
  'さん',
  'everyone',
  '.',
  '-5',
];
const wildNames = fc
  .oneof(
    names,
    fc
      .array(fc.oneof(fc.constantFrom(...trickyWords), names), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((name) =>
    name
      .normalize('NFC')
      .replaceAll(/[\uE000-\uF8FF\s]+/g, ' ')
      .trim(),
  )
  .filter((name) => name !== '');

const people: fc.Arbitrary<SoughtPeople> = fc
  .uniqueArray(
    fc.oneof(
      fc.constant<Sought>({ by: 'me' }),
      wildNames.map((text): Sought => ({ by: 'text', text })),
    ),
    {
      minLength: 1,
      maxLength: 4,
      selector: (sought) => (sought.by === 'text' ? `t ${plainLetters(sought.text)}` : 'me'),
    },
  )
  .map(([first, ...others]): SoughtPeople => [first ?? { by: 'me' }, ...others]);

const wish = {
  size: fc.oneof(fc.constant(undefined), fc.constant('largest' as const), fc.integer({ min: -99, max: 99_999 })),
  view: fc.constantFrom('photo' as const, 'details' as const),
};

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('photo' as const), people, ...wish }),
  fc.record({ kind: fc.constantFrom('contact' as const, 'team' as const, 'group' as const), name: wildNames, ...wish }),
  fc.record({ kind: fc.constant('thisTeam' as const), ...wish }),
  fc.constantFrom<Command>({ kind: 'everyone' }, { kind: 'signIn' }, { kind: 'signOut' }, { kind: 'help' }),
);

describe('a command in words', () => {
  it.each(languages)('asks for the same again in %s, whatever the names are', (language) => {
    fc.assert(
      fc.property(commands, (command) => {
        const words = phraseCommand(command, language) ?? '';
        expect(parseCommand({ text: words, mentions: [] }, language)).toEqual(command);
      }),
      { numRuns: 250 },
    );
  });

  it('names those mentioned', () => {
    const mentioned: Command = {
      kind: 'photo',
      people: [{ by: 'mention', mention: ann }, { by: 'me' }],
      size: 96,
      view: 'photo',
    };
    expect(phraseCommand(mentioned, 'en')).toBe('photo of Ann Lee, me 96');
    expect(phraseCommand(mentioned, 'ja')).toBe('Ann Lee、私の写真 96');
  });

  it('quotes only names that would be misread', () => {
    const team = (name: string): Command => ({ kind: 'team', name, size: undefined, view: 'photo' });
    expect(phraseCommand(team('Whole Studio'), 'en')).toBe('photo of team Whole Studio');
    expect(phraseCommand(team('Class of 2024'), 'de')).toBe('Foto von Team “Class of 2024”');
  });

  it.each([{ kind: 'signInCode', code: 'BCDFGHJK' }, { kind: 'unclear' }] as const)('has none for %j', (command) => {
    expect(phraseCommand(command, 'en')).toBeUndefined();
  });
});
