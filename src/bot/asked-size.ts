import { defaultSize, largestSize } from '../model/photo-size.js';
import type { AskedSize } from './command.js';

/** The width in pixels that a question asks for. No photo is shown larger than it is, so the largest is the range's end. */
export function widthOf(size: AskedSize): number {
  return size === 'largest' ? largestSize : (size ?? defaultSize);
}
