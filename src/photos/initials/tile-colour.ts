import { createHash } from 'node:crypto';
import { white, type Colour } from './paint.js';

/**
 * Grounds for white letters: one lightness around the circle of hues (OKLCH, L 0.5), so that no person stands out. White has a
 * contrast of at least 4.5:1 on each (WCAG 2.2, 1.4.3), which a test holds.
 */
export const tileColours: readonly Colour[] = [
  [158, 61, 82],
  [160, 66, 45],
  [148, 79, 4],
  [128, 92, 3],
  [74, 113, 10],
  [0, 119, 64],
  [0, 116, 99],
  [5, 113, 120],
  [6, 109, 140],
  [22, 102, 170],
  [77, 90, 172],
  [109, 80, 163],
  [133, 70, 143],
  [149, 64, 115],
];

/** The colour of a person, by id: the same in every wall and sheet, on every instance, after every start. */
export function tileColour(id: string): Colour {
  const hash = createHash('sha256').update(id.toLowerCase()).digest();
  return tileColours[hash.readUInt32BE() % tileColours.length] ?? white;
}
