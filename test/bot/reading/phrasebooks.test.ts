import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../../src/bot/reading/parse-command.js';
import { readPattern } from '../../../src/bot/reading/pattern.js';
import { phrasebooks } from '../../../src/bot/reading/phrasebooks/index.js';
import { languages, type Language } from '../../../src/model/language.js';
import { names } from './names.js';
import { inShort } from './told.js';
import { writtenBy, type Written } from './written-by.js';

const fill = { name: names, width: fc.integer({ min: 0, max: 9_999 }).map(String) };
const named: ReadonlySet<string> = new Set(['who', 'contact', 'team', 'group']);

/** What somebody means who names this. */
function meant({ slots }: Written, view: string): string {
  const [what, name]: readonly [string, string] = slots[0] ?? ['who', ''];
  return `${view}${what === 'who' ? '' : `${what} `}${name}`;
}

function understood(text: string, language: Language): string {
  return inShort(parseCommand({ text, mentions: [] }, language));
}

describe.each(languages)('in %s', (language) => {
  const book = phrasebooks[language];

  it.each([
    ['photo', '', book.photo],
    ['details', 'details: ', book.details],
  ] as const)('every way to ask for a %s is understood, whoever is named', (_what, view, patterns) => {
    const written = fc.oneof(...patterns.map((pattern) => writtenBy(readPattern(pattern), fill)));
    // Every further word makes a further reading: those for sizes and for everyone have tests of their own.
    const asked = written.filter(({ slots }) => slots.length === 1 && named.has(slots[0]?.[0] ?? ''));
    fc.assert(
      fc.property(asked, (question) => {
        expect(understood(question.text, language)).toBe(meant(question, view));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['help', 'signIn', 'signOut', 'everyone'] as const)('every way to say %s is understood', (kind) => {
    fc.assert(
      fc.property(writtenBy(readPattern(book[kind]), fill), ({ text }) => {
        expect(understood(text, language)).toBe(kind);
      }),
      { numRuns: 300 },
    );
  });

  it('courtesies around a question change nothing', () => {
    const courtesy = (pattern: string) => writtenBy(readPattern(pattern), fill).map(({ text }) => text.trim());
    const question = names.map((name) => [name, book.say.photo.people.replace('{}', () => name)] as const);
    fc.assert(
      fc.property(courtesy(book.before), question, courtesy(book.after), (before, [name, words], after) => {
        expect(understood(`${before}, ${words}, ${after}?`, language)).toBe(name);
      }),
      { numRuns: 300 },
    );
  });

  it('any width is a size, at the end of a question', () => {
    const unit = fc.constantFrom('', 'px', ' px', ' pixel', 'x96');
    fc.assert(
      fc.property(names, fc.integer({ min: -99, max: 99_999 }), unit, (name, size, written) => {
        const words = `${book.say.photo.people.replace('{}', () => name)} ${size}${written}`;
        expect(understood(words, language)).toBe(`${name}, ${size}`);
      }),
      { numRuns: 300 },
    );
  });

  it('lists of people keep their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 6 }), (people) => {
        const words = book.say.photo.people.replace('{}', () => people.join(', '));
        expect(understood(words, language)).toBe(people.join(' + '));
      }),
      { numRuns: 200 },
    );
  });
});
