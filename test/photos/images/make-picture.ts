import sharp from 'sharp';
import { makeRendition } from '../../../src/photos/images/make-rendition.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { decodePicture } from '../../../src/photos/images/picture.js';
import type { RenditionWish } from '../../../src/photos/images/rendition.js';

const usualWish: RenditionWish = { size: 96, shape: 'square', background: 'white', encoding: { format: 'jpeg' } };

/** Takes an upload all the way to a rendition, as an answer does: a square JPEG on white unless wished otherwise. */
export async function makePicture(upload: Buffer, wish: Partial<RenditionWish> = {}) {
  const { encoding, ...rest } = { ...usualWish, ...wish };
  return makeRendition(await decodePicture(await openImage(upload), rest), encoding);
}

/** Red, green and blue of an image at a place, across and down, each from 0 to 1. */
export async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

/** A colour's name, for the few that the tests paint with. */
export function nameOf([red = 0, green = 0, blue = 0]: number[]): string {
  const bits = [red, green, blue].map((channel) => (channel > 128 ? '1' : '0')).join('');
  return { '100': 'red', '010': 'green', '001': 'blue', '111': 'white', '000': 'black' }[bits] ?? bits;
}
