import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../src/model/language.js';
import { commandTitles } from './command-titles.js';
import { told, toldWithMentions } from './told.js';
import { utterances } from './utterances/index.js';

describe.each(languages)('in %s', (language) => {
  const rows = Object.entries(utterances[language]).flatMap(([expected, texts]) =>
    texts.map((text) => [text, expected] as const),
  );

  it.each(rows)('"%s" is understood as %s', (text, expected) => {
    expect(toldWithMentions(text, language)).toBe(expected);
  });

  it('the titles of the menu are understood', () => {
    const titles = commandTitles[language];
    expect(told(`${titles.photo} Kim Park`, language)).toBe('Kim Park');
    expect(told(titles.photo, language)).toBe('help');
    expect(told(titles.everyone, language)).toBe('everyone');
    expect(told(titles.help, language)).toBe('help');
    expect(told(titles.signOut, language)).toBe('signOut');
    expect(told(titles.signIn, language)).toBe('signIn');
    expect(told(titles.me, language)).toBe('me');
  });
});

describe('whatever the asker speaks', () => {
  const elsewhere = languages.flatMap((language) =>
    (['en', language] as const).map((written) => [language, written] as const),
  );

  it.each(elsewhere)('who speaks %s is understood in %s', (language, written) => {
    for (const [expected, texts] of Object.entries(utterances[written])) {
      if (expected === 'unclear' || expected === 'help') continue;
      expect(texts.map((text) => toldWithMentions(text, language))).toEqual(texts.map(() => expected));
    }
  });

  it('there are four hundred and fifty utterances and more', () => {
    expect(languages.flatMap((language) => Object.values(utterances[language]).flat()).length).toBeGreaterThan(450);
  });
});
