import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapText } from '../../../src/photos/face-sheet/wrap-text.js';

/** A line of so many characters. */
const upTo = (width: number) => (text: string) => Promise.resolve(Array.from(text).length <= width);

describe('a text', () => {
  it.each([
    ['Amelia', ['Amelia']],
    ['Amelia Hartwell', ['Amelia', 'Hartwell']],
    ['Jo Ann Hartwell', ['Jo Ann', 'Hartwell']],
    ['Anne-Marie Lee', ['Anne-Marie', 'Lee']],
    ['Anne-Marieluise', ['Anne-', 'Marieluise']],
    ['Donaudampfschifffahrt', ['Donaudampf', 'schifffah…']],
    ['Maximiliana von Hohenstaufen', ['Maximilian', 'a von Hoh…']],
    ['Amelia Hartwell of Contoso', ['Amelia', 'Hartwell…']],
    ['', []],
  ])('%j is broken where a reader expects it', async (text, lines) => {
    expect(await wrapText(text, 2, upTo(10))).toEqual(lines);
  });

  it('is cut between whole characters', async () => {
    expect(await wrapText('क्षिक्षिक्षिक्षि', 1, upTo(10))).toEqual(['क्षिक्षि…']);
  });

  it('never loses anything but what the ellipsis stands for, and always ends', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((raw) => raw.replaceAll(/[\s…]+/gu, ' ').trim());
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 2, max: 12 }), async (whole, width) => {
        const lines = await wrapText(whole, 2, upTo(width));
        expect(lines.length).toBeLessThanOrEqual(2);
        const squeezed = lines.join('').replaceAll(/\s/gu, '').replace(/…$/u, '');
        expect(whole.replaceAll(/\s/gu, '').startsWith(squeezed)).toBe(true);
      }),
    );
  });
});
