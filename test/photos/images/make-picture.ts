import sharp from 'sharp';
import { fitJpeg } from '../../../src/photos/images/fit-jpeg.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { squarePicture } from '../../../src/photos/images/square-picture.js';

/** Takes an upload all the way to a JPEG, as an answer does. */
export async function makePicture(upload: Buffer, size = 96, budgetBytes = 1_000_000) {
  const image = await openImage(upload);
  return fitJpeg(await squarePicture(image, Math.min(size, image.width, image.height)), budgetBytes);
}

/** Red, green and blue of a finished picture at a place, each from 0 to 1 of its side. */
export async function colourAt(jpeg: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

/** A colour's name, for the few that the tests paint with. */
export function nameOf([red = 0, green = 0, blue = 0]: number[]): string {
  const bits = [red, green, blue].map((channel) => (channel > 128 ? '1' : '0')).join('');
  return { '100': 'red', '010': 'green', '001': 'blue', '111': 'white', '000': 'black' }[bits] ?? bits;
}
