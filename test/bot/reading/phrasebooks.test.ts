import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../../src/bot/reading/parse-command.js';
import { anyOf, readPattern } from '../../../src/bot/reading/pattern.js';
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
      { numRuns: 250 },
    );
  });

  it.each(['help', 'signIn', 'signOut', 'everyone'] as const)('every way to say %s is understood', (kind) => {
    fc.assert(
      fc.property(writtenBy(readPattern(anyOf(...book[kind])), fill), ({ text }) => {
        expect(understood(text, language)).toBe(kind);
      }),
      { numRuns: 100 },
    );
  });

  const courtesy = (...patterns: readonly string[]) =>
    writtenBy(readPattern(anyOf(...patterns)), fill).map(({ text }) => text.trim());
  const photoOf = (name: string) => book.say.photo.people.replace('{}', () => name);

  it('courtesies around a question change nothing', () => {
    const [before, after] = [courtesy(...book.before, ...book.courtesies), courtesy(...book.after, ...book.courtesies)];
    fc.assert(
      fc.property(before, names, after, (first, name, last) => {
        expect(understood(`${first}, ${photoOf(name)}, ${last}?`, language)).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  it('courtesies inside a question change nothing', () => {
    fc.assert(
      fc.property(courtesy(...book.courtesies), names, fc.constantFrom(' ', ', '), (polite, name, mark) => {
        const words =
          book.gap === 'none' ? `写真、${polite}、${name}` : photoOf(name).replace(' ', `${mark}${polite}${mark}`);
        expect(understood(words, language)).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['contact', 'team', 'group'] as const)('a %s is asked for by name, with any width', (kind) => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 999 }), fc.constantFrom('photo', 'details'), (name, size, view) => {
        const words = `${book.say[view as 'photo'][kind].replace('{}', () => name)} ${size}`;
        expect(understood(words, language)).toBe(`${view === 'photo' ? '' : 'details: '}${kind} ${name}, ${size}`);
      }),
      { numRuns: 80 },
    );
  });

  it('any width is a size, at the end of a question, however it is set apart', () => {
    const unit = fc.constantFrom('', 'px', ' px', ' pixel', 'x96', ' x 96');
    const around = fc.constantFrom([' ', ''], [', ', ''], [' (', ')'], [' [', ']'], [' - ', ''], [',', '']);
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 99_999 }), unit, around, (name, size, written, [before, after]) => {
        expect(understood(`${photoOf(name)}${before}${size}${written}${after}`, language)).toBe(`${name}, ${size}`);
        expect(understood(`${photoOf(name)} -${size + 1}${written}`, language)).toBe(`${name}, -${size + 1}`);
      }),
      { numRuns: 100 },
    );
  });

  it('signs that are only for the eye change nothing', () => {
    const [invisible, face, mark] = [
      fc.constantFrom('', '\u200B', '\u200E', '\u202A', '\uFEFF', '\u00AD'),
      fc.constantFrom('', ' 😀', ' 👍🏽', ' 👩‍💻', ' :)', '!!!', ' …'),
      fc.constantFrom('', '*', '**', '_', '`'),
    ];
    fc.assert(
      fc.property(names, invisible, face, mark, (name, hidden, smile, around) => {
        expect(understood(`${hidden}${photoOf(`${around}${name}${around}`)}${hidden}${smile}`, language)).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  it('lists of people keep their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 6 }), (people) => {
        expect(understood(photoOf(people.join(', ')), language)).toBe(people.join(' + '));
        expect(understood(photoOf(people.map((name) => `@${name}`).join(', ')), language)).toBe(people.join(' + '));
      }),
      { numRuns: 80 },
    );
  });
});

describe('a size by its word', () => {
  it.each([
    ['en', 'photo of {}, ', ['small', 'medium', 'large', 'in full size']],
    ['de', 'Foto von {} in ', ['klein', 'mittel', 'groß', 'voller Größe']],
    ['fr', 'photo de {} en ', ['petit', 'taille moyenne', 'grand', 'taille réelle']],
    ['es', 'foto de {} en ', ['pequeño', 'tamaño mediano', 'grande', 'tamaño original']],
    ['pt', 'foto de {} em ', ['tamanho pequeno', 'tamanho médio', 'tamanho grande', 'tamanho real']],
    ['ja', '{}の写真、', ['小さく', '中くらい', '大きく', '最大']],
  ] as const)('is understood in %s, whoever is named, also in brackets', (language, question, words) => {
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 3 }), fc.boolean(), (name, index, brackets) => {
        const asked = question.replace('{}', () => name);
        const text = brackets
          ? `${asked.replace(/,? ?(?:in|en|em)? $|、$/, '')} (${words[index]})`
          : `${asked}${words[index]}`;
        expect(understood(text, language)).toBe(`${name}, ${[96, 240, 432, 'largest'][index]}`);
      }),
      { numRuns: 80 },
    );
  });
});
