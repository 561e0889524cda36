import { makeRendition } from '../images/make-rendition.js';
import type { Rendition } from '../images/rendition.js';
import { ground, paint, white, type Colour } from './paint.js';
import { personSymbol } from './person-symbol.js';

/** Says nothing about anybody. */
const grey: Colour = [0x8a, 0x8a, 0x8a];

/** Head and shoulders on grey, in place of a photo that is not to be shown: a JPEG of `side` pixels square. */
export function neutralPicture(side: number): Promise<Rendition> {
  const tile = ground(side, side, grey);
  paint(tile, personSymbol(side), white, 0, 0);
  return makeRendition(tile, { format: 'jpeg' });
}
