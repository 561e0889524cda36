import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { GlyphCoverage } from '../../../src/photos/initials/glyph-coverage.js';

const glyphs = new GlyphCoverage();

/** What fontconfig's own tool says; `undefined` on a host without it. */
function hostHas(character: string): boolean | undefined {
  try {
    const found = execFileSync('fc-list', [`:charset=${(character.codePointAt(0) ?? 0).toString(16)}`, 'file']);
    return found.length > 0;
  } catch {
    return undefined;
  }
}

beforeAll(() => {
  prepareImageLibrary();
});

describe('whether a text can be drawn', () => {
  it.each([
    'Amelia Hartwell',
    'Đặng Thị Ngọc',
    'Ελένη Παππά',
    'Дмитрий Волконин',
    'Ţăranu Łukasz Ñandú',
    'क्षितिज शर्मा',
  ])('is true of %s on any host: its font ships', async (text) => {
    expect(await glyphs.covers(text)).toBe(true);
    expect(glyphs.shippedCovers(text)).toBe(true);
  });

  it.each(['\u0378', '\ufdd0', '\u{1ffff}', '\u{50005}', 'Amelia \u0378', 'a\u1ace\u1aff'])(
    'is false of %j on any host: nobody has a glyph for it',
    async (text) => {
      expect(await glyphs.covers(text)).toBe(false);
    },
  );

  it.each(Array.from('王口田国さア김مשกԱაༀကᏣⴰ'))('agrees with fontconfig on %s', async (character) => {
    const answer = await glyphs.covers(character);
    expect(answer).toBe(hostHas(character) ?? answer);
  });

  it('is told of the same character the same way again', async () => {
    expect([await glyphs.covers('王'), await glyphs.covers('王')]).toEqual(
      Array<boolean>(2).fill(await new GlyphCoverage().covers('王')),
    );
  });
});
