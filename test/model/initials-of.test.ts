import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf } from '../../src/model/initials-of.js';

describe('initials', () => {
  it.each([
    ['Amelia Hartwell', 'AH'],
    ['amelia', 'A'],
    ['Pieter van Hoeck', 'PH'],
    ['Anne-Marie O’Rourke', 'AO'],
    ['J.R.R. Tolkien', 'JT'],
    ['José Ñandú', 'JÑ'],
    ['Ελένη Παππά', 'ΕΠ'],
    ['Дмитрий Волконин', 'ДВ'],
    ['Վարդան Գևորգյան', 'ՎԳ'],
    ['გიორგი ბერიძე', 'გბ'],
  ])('of %s are those of the first and last word', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each([
    ['王小明', '王'],
    ['さくら 山田', 'さ'],
    ['김민준', '김'],
    ['محمد علي', 'م'],
    ['שרה כהן', 'ש'],
    ['क्षितिज शर्मा', 'क्षि'],
    ['เกษม ใจดี', 'ก'],
    ['ⴰⵣⵓⵍ ⴰⵎⵖⵏⴰⵙ', 'ⴰ'],
  ])('of %s are one character, as no two are used in that script', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each([
    ['Hartwell, Amelia', 'AH'],
    ['Anderson, Jr., Paul', 'PA'],
    ['Ann Lee (Contractor)', 'AL'],
    ['Ann Lee [Contoso Ltd]', 'AL'],
    ['Ann Lee | Contoso', 'AL'],
    ['Ann Lee - Finance', 'AL'],
    ['ann.lee@contoso.com', 'AL'],
    ['Prof. Dr.-Ing. Jörg von der Heide, PhD', 'JH'],
    ['Robert Castellan III', 'RC'],
    ['Yo-Yo Ma', 'YM'],
    ['王小明 (Ming Wang)', '王'],
    ['Ming Wang 王小明', 'MW'],
    ['Meeting Room 12', 'MR'],
    ['3M Support', 'MS'],
    ['🎉 Jonas 🎉', 'J'],
    ['(Contractor)', 'C'],
    ['Dr', 'D'],
  ])('of %s are those of the person, not of what hangs on the name', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each([
    ['ßeta ﬁsch', 'SF'],
    ['ǆordje ŉeve', 'DN'],
    ['ʻAlohi Kāne', 'AK'],
    ['E\u0301mile A\u030angstro\u0308m', 'ÉÅ'],
    ['𝐉𝐨𝐡𝐧 𝐃𝐨𝐞', 'JD'],
    ['ｱｷﾗ', 'ア'],
    ['\u202Eevil \u2067name', 'EN'],
    ['𐐀𐐁 𐐂', '𐐀'],
  ])('of %s are whole, plain letters', (name, initials) => {
    expect(initialsOf(name)).toBe(initials.normalize('NFC'));
  });

  it.each(['', '   ', '🎉', '4711', '…', '\u3164', '\ud83d', '\u0000\u202e'])('of %j do not exist', (name) => {
    expect(initialsOf(name)).toBe('');
  });

  it('keep a letter readable under a tower of accents', () => {
    expect(Array.from(initialsOf(`Z${'\u0336\u0327'.repeat(500)}algo`)).length).toBeLessThanOrEqual(3);
  });

  it('of any text are at most two whole characters that can be seen', () => {
    const segmenter = new Intl.Segmenter('en');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(text, (name) => {
        const initials = initialsOf(name);
        expect(Array.from(segmenter.segment(initials)).length).toBeLessThanOrEqual(2);
        expect(initials).not.toMatch(/[\p{Cs}\p{Cc}\s\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
