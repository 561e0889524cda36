import sharp, { type Sharp } from 'sharp';
import { unusable, type OpenedImage } from './open-image.js';

/** Decoded pixels of a square picture, three channels of eight bits, sRGB. */
export interface SquarePicture {
  readonly pixels: Buffer;
  /** Side length in pixels. */
  readonly side: number;
}

/** Transparent photos are shown as the directory shows them: on white. */
const background = '#ffffff';

/**
 * Decodes an image into a square of `side` pixels. A picture that is not square is cropped to the part that draws
 * attention, which in a portrait is the face. Profile, orientation and every other block of metadata stay behind.
 * @throws PortraitError image_unusable
 */
export async function squarePicture({ image }: OpenedImage, side: number): Promise<SquarePicture> {
  try {
    const pixels = await image
      .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
      .toColourspace('srgb')
      .flatten({ background })
      .raw()
      .toBuffer();
    return { pixels, side };
  } catch (cause) {
    throw unusable(cause);
  }
}

/** Opens decoded pixels again, to be encoded or made smaller. */
export function fromPixels({ pixels, side }: SquarePicture): Sharp {
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } });
}
