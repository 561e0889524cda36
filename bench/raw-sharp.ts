import sharp from 'sharp';

/**
 * The least that a picture costs: one pipeline of sharp from the photo's bytes to the JPEG's, with the product's own
 * settings of the encoder (photos/images/fit-jpeg.ts) and none of its care.
 */
export function rawSharp(photo: Buffer, size: number): Promise<Buffer> {
  return sharp(photo).resize(size, size).jpeg({ quality: 84 }).toBuffer();
}
