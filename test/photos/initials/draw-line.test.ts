import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { drawInk } from '../../../src/photos/initials/draw-ink.js';
import { drawLine } from '../../../src/photos/initials/draw-line.js';
import { shippedFonts } from '../../../src/photos/initials/shipped-fonts.js';

const pen = { font: shippedFonts.semiBold, size: 64 };

beforeAll(() => {
  prepareImageLibrary();
});

describe('a line of text', () => {
  it.each(['H', '|', 'xyz', 'Amelia Hartwell', '<b>', '&amp;', '"\'>'])(
    '%s is drawn as it is written',
    async (text) => {
      const alone = await drawInk(text, pen);
      const { ink } = await drawLine(text, pen);
      expect(Math.abs(ink.width - (alone?.width ?? 0))).toBeLessThanOrEqual(1);
    },
  );

  it('shows markup as text and not as what it means', async () => {
    const widths = await Promise.all(
      ['B', '<b>B</b>', '&', '&amp;'].map(async (text) => (await drawInk(text, pen))?.width),
    );
    const [letter = 0, marked = 0, ampersand = 0, entity = 0] = widths;
    expect(marked).toBeGreaterThan(4 * letter);
    expect(entity).toBeGreaterThan(2 * ampersand);
  });

  it.each(['', ' ', '\u00a0'])('made of %j leaves no ink', async (text) => {
    expect((await drawLine(text, pen)).ink.width).toBe(0);
    expect(await drawInk(text, pen)).toBeUndefined();
  });

  it.each(['nor', 'HEN', 'ÅÄÖ', 'क', 'ανα'])('%s stands on its baseline', async (text) => {
    const { ink, baseline } = await drawLine(text, pen);
    const rows = Array.from({ length: ink.height }, (_, y) =>
      ink.coverage.subarray(y * ink.width, (y + 1) * ink.width),
    );
    const lowest = rows.findLastIndex((row) => row.some((value) => value > 128));
    expect(Math.abs(lowest + 1 - baseline)).toBeLessThanOrEqual(text === 'क' ? 4 : 2);
  });

  it('with small letters and with accents stands on one baseline: neither moves the text', async () => {
    const plain = await drawLine('o', pen);
    const accented = await drawLine('ộ', pen);
    expect(accented.ink.height - accented.baseline).toBeGreaterThanOrEqual(plain.ink.height - plain.baseline);
  });
});
