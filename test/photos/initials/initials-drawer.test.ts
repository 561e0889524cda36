import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import type { Picture } from '../../../src/photos/images/picture.js';
import { GlyphCoverage } from '../../../src/photos/initials/glyph-coverage.js';
import { InitialsDrawer } from '../../../src/photos/initials/initials-drawer.js';
import { tileColour } from '../../../src/photos/initials/tile-colour.js';

const id = 'somebody';
const glyphs = new GlyphCoverage();
const drawer = new InitialsDrawer(glyphs);

beforeAll(() => {
  prepareImageLibrary();
});

function draw(displayName: string, side = 96): Promise<Picture> {
  return drawer.draw({ id, displayName }, side);
}

/** Where the tile is not its ground's colour: the middle and the size of that, in parts of the side. */
function inkOf({ pixels, width }: Picture) {
  const [red] = tileColour(id);
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(width);
  for (let at = 0; at < pixels.length; at += 3) {
    if ((pixels[at] ?? 0) - red < 20) continue;
    columns[(at / 3) % width] = 1;
    rows[Math.floor(at / 3 / width)] = 1;
  }
  const [left, right] = [columns.indexOf(1) / width, (columns.lastIndexOf(1) + 1) / width];
  const [top, bottom] = [rows.indexOf(1) / width, (rows.lastIndexOf(1) + 1) / width];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

describe('an initials tile', () => {
  it.each([16, 17, 48, 96, 240, 648, 1024])(
    'of %i pixels is that large, and its letters grow with it',
    async (side) => {
      const tile = await draw('Amelia Hartwell', side);
      expect([tile.width, tile.height, tile.pixels.length]).toEqual([side, side, side * side * 3]);
      const ink = inkOf(tile);
      expect(ink.width).toBeGreaterThan(0.45);
      expect(ink.width).toBeLessThan(0.7);
      expect(ink.height).toBeGreaterThan(0.2);
    },
  );

  it.each(['Amelia Hartwell', 'William Mwangi', 'Jörg Ñandú', 'Quentin', 'क्षितिज', 'Ιωάννα Ψαρρού', 'Щукин'])(
    'has the letters of %s in its middle, with room around',
    async (name) => {
      const ink = inkOf(await draw(name, 256));
      expect(Math.abs(ink.x - 0.5)).toBeLessThan(0.02);
      expect(Math.abs(ink.y - 0.5)).toBeLessThan(0.02);
      expect(Math.max(ink.width, ink.height)).toBeLessThan(0.7);
    },
  );

  it('is the same for the same person, and another for another name', async () => {
    const { pixels } = await draw('Amelia Hartwell');
    expect((await draw('Amelia Hartwell')).pixels.equals(pixels)).toBe(true);
    expect((await draw('Amelia Bertwell')).pixels.equals(pixels)).toBe(false);
  });

  it('takes nothing in a name for markup', async () => {
    const plain = await draw('B');
    for (const name of ['<b>&', '<b>B', '<span foreground="red" size="1">B</span>', 'B&amp;']) {
      expect((await draw(name)).pixels.equals(plain.pixels)).toBe(true);
    }
  });

  it.each(['', '🎉', '\u0378', '\u{50005}', '\ue000', '\u3164'])(
    'shows a person where %j has no letter to be drawn',
    async (name) => {
      const tile = await draw(name);
      expect(tile.pixels.equals((await draw('4711')).pixels)).toBe(true);
      const ink = inkOf(tile);
      expect(ink.height).toBeGreaterThan(0.6);
      expect(Math.abs(ink.x - 0.5)).toBeLessThan(0.02);
    },
  );

  it.each([
    ['Han', '王小明'],
    ['Kana', 'さくら'],
    ['Hangul', '김민준'],
    ['Arabic', 'محمد'],
    ['Hebrew', 'שרה'],
    ['Thai', 'เกษม'],
    ['Armenian', 'Վարդան'],
    ['Georgian', 'გიორგი'],
    ['Han like a box', '口'],
    ['Han like a box with a cross', '田'],
  ])('in %s is the letter where the host has a font, else the person', async (_, name) => {
    const isSymbol = (await draw(name)).pixels.equals((await draw('')).pixels);
    expect(isSymbol).toBe(!(await glyphs.covers(Array.from(name)[0] ?? '')));
  });
});
