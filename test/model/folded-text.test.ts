import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedText, foldedWords } from '../../src/model/folded-text.js';

it.each([
  ['Renée  Brückner-Łoś', ['renee', 'bruckner', 'łos']],
  ['Ｊｏｎａｓ', ['jonas']],
  ['藤井 美咲', ['藤井', '美咲']],
  ['“!”', []],
])('the words of “%s” are looked for without accents and case', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

it('a text is folded once for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldedText(foldedText(text))).toBe(foldedText(text));
    }),
  );
});
