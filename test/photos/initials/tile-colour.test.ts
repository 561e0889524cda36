import { describe, expect, it } from '@jest/globals';
import { white, type Colour } from '../../../src/photos/initials/paint.js';
import { tileColour, tileColours } from '../../../src/photos/initials/tile-colour.js';

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the colour of a tile', () => {
  it.each(tileColours.map((colour) => [colour.join(' '), colour] as const))(
    '%s lets white letters be read',
    (_, colour) => {
      expect((luminance(white) + 0.05) / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('is the same for a person every time, however the id is written', () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(tileColour(id)).toEqual([133, 70, 143]);
    expect(tileColour(id.toUpperCase())).toEqual(tileColour(id));
  });

  it('is shared by few: a hundred people use all of them', () => {
    const used = new Set(Array.from({ length: 100 }, (_, person) => tileColour(`person-${person}`).join()));
    expect(used.size).toBe(tileColours.length);
  });
});
