import sharp, { type ResizeOptions, type Sharp } from 'sharp';
import { unusable, type OpenedImage } from './open-image.js';
import type { Background, RenditionWish, Shape } from './rendition.js';

/** Decoded pixels: sRGB, three channels of eight bits, row by row without padding. */
export interface Picture extends Dimensions {
  readonly pixels: Buffer;
}

interface Dimensions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What shows through: the page's white, or the surface of Teams' dark theme (Fluent UI, colorNeutralBackground1). */
const backgrounds = { white: '#ffffff', dark: '#292929' } as const satisfies Record<Background, string>;

const resizings = {
  square: { fit: 'cover', position: sharp.strategy.attention },
  whole: { fit: 'fill' },
} as const satisfies Record<Shape, ResizeOptions>;

/**
 * Decodes an image, once, into a picture whose longest side is `size` pixels, or less where the photo is smaller: a
 * picture is never enlarged. Profile, orientation and every other block of metadata stay behind. Nothing but the resize
 * stands between the bytes and the pixels, so that a large JPEG is decoded at a fraction of its size.
 * @throws PortraitError image_unusable
 */
export async function decodePicture(
  opened: OpenedImage,
  { shape, background, size }: Pick<RenditionWish, 'shape' | 'background' | 'size'>,
): Promise<Picture> {
  const { width, height } = shape === 'square' ? squareWithin(opened, size) : wholeWithin(opened, size);
  try {
    const resized = opened.image.resize(width, height, resizings[shape]);
    return await toPicture(resized.toColourspace('srgb').flatten({ background: backgrounds[background] }));
  } catch (cause) {
    throw unusable(cause);
  }
}

/** A smaller copy whose longest side is `size` pixels; the picture itself where it is no larger than that. */
export async function resizePicture(picture: Picture, size: number): Promise<Picture> {
  const { width, height } = wholeWithin(picture, size);
  if (width === picture.width && height === picture.height) return picture;
  return toPicture(fromPixels(picture).resize(width, height, resizings.whole));
}

/** Opens decoded pixels again, to be encoded or made smaller. */
export function fromPixels({ pixels, width, height }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

function squareWithin({ width, height }: Dimensions, size: number): Dimensions {
  const side = Math.min(size, width, height);
  return { width: side, height: side };
}

/** Worked out here and not left to the decoder, which is a pixel off where it starts from a fraction of the size. */
function wholeWithin({ width, height }: Dimensions, size: number): Dimensions {
  const scale = Math.min(1, size / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}
