import type { Picture } from '../images/picture.js';
import type { Ink } from './draw-ink.js';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const white: Colour = [255, 255, 255];

const channels = 3;

/** A picture of one colour, to be painted on. */
export function ground(width: number, height: number, colour: Colour): Picture {
  return { pixels: Buffer.alloc(width * height * channels, Buffer.from(colour)), width, height };
}

/** Puts ink of a colour on a picture, in place; what reaches over its edges is cut off. Pixels from the upper left. */
export function paint(picture: Picture, ink: Ink, colour: Colour, left: number, top: number): void {
  for (let y = Math.max(0, -top); y < Math.min(ink.height, picture.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(ink.width, picture.width - left); x++) {
      const covered = ink.coverage[y * ink.width + x] ?? 0;
      if (covered > 0) blend(picture.pixels, ((top + y) * picture.width + left + x) * channels, colour, covered / 255);
    }
  }
}

function blend(pixels: Buffer, at: number, colour: Colour, share: number): void {
  for (let channel = 0; channel < channels; channel++) {
    const under = pixels[at + channel] ?? 0;
    pixels[at + channel] = Math.round(under + ((colour[channel] ?? 0) - under) * share);
  }
}

/** Puts a picture on another, in place; it has to lie within it. Pixels from the upper left. */
export function place(picture: Picture, part: Picture, left: number, top: number): void {
  const row = part.width * channels;
  for (let y = 0; y < part.height; y++) {
    part.pixels.copy(picture.pixels, ((top + y) * picture.width + left) * channels, y * row, (y + 1) * row);
  }
}
