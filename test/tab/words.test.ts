import { describe, expect, it } from '@jest/globals';
import { chooseWords } from '../../src/tab/words/choose-words.js';
import { en } from '../../src/tab/words/en.js';

const languages = ['de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP'];

/** Every text of a table by its place; phrases are asked with a number and a name. */
function texts(table: object, place = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[`${place}${key}`, value]];
      if (typeof value === 'function')
        return [[`${place}${key}`, String((value as (...parts: unknown[]) => unknown)(2, 3))]];
      return [...texts(value as object, `${place}${key}.`)];
    }),
  );
}

describe('the tab’s words', () => {
  it.each(languages)('are spoken in %s', async (locale) => {
    const words = await chooseWords(locale);
    expect(words.language).toBe(locale.slice(0, 2));
    const [spoken, english] = [texts(words), texts(en)];
    expect([...spoken.keys()]).toEqual([...english.keys()]);
    expect([...spoken.values()]).not.toContain('');
    // Some words are the same in several languages; most are not.
    const same = [...english].filter(([place, text]) => spoken.get(place) === text);
    expect(same.length / english.size).toBeLessThan(0.12);
  });

  it('are English for any other language', async () => {
    expect((await chooseWords('ar-SA')).language).toBe('en');
    expect((await chooseWords('toString')).language).toBe('en');
    expect((await chooseWords('')).language).toBe('en');
  });

  it.each([
    ['en-US', 1, '1 person'],
    ['en-US', 1_000, '1,000 people'],
    ['de-DE', 1, '1 Person'],
    ['de-DE', 1_000, '1.000 Personen'],
    ['fr-FR', 0, '0 personne'],
    ['ja-JP', 1, '1 人'],
  ])('count as %s does: %i', async (locale, people, text) => {
    expect((await chooseWords(locale)).wall.shown(people)).toBe(text);
  });
});
