import { largestSize } from '../../model/photo-size.js';

/** How many pixels a picture needs to be sharp at so many CSS pixels on this screen. */
export function sharpSize(cssPixels: number, devicePixelRatio: number): number {
  return Math.min(largestSize, Math.ceil(cssPixels * Math.max(1, devicePixelRatio)));
}
