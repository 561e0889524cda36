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

/** A picture on its way to be encoded. */
export interface ScaledPicture extends Dimensions {
  readonly image: Sharp;
}

type Cut = Pick<RenditionWish, 'shape' | 'background' | 'size'>;

/**
 * An image on its way to a picture whose longest side is `size` pixels, or less where the photo is smaller: a picture is
 * never enlarged. Profile, orientation and every other block of metadata stay behind. Nothing but the resize stands
 * between the bytes and the pixels, so that a large JPEG is decoded at a fraction of its size. Nothing is decoded yet.
 */
export function cutImage(opened: OpenedImage, { shape, background, size }: Cut): ScaledPicture {
  const { width, height } = shape === 'square' ? squareWithin(opened, size) : wholeWithin(opened, size);
  // What is square already is not searched for what draws attention.
  const isSquare = opened.width === opened.height;
  const resized = opened.image.resize(width, height, resizings[isSquare ? 'whole' : shape]);
  return { image: resized.toColourspace('srgb').flatten({ background: backgrounds[background] }), width, height };
}

/**
 * Decodes an image, once, as `cutImage` cuts it.
 * @throws PortraitError image_unusable
 */
export async function decodePicture(opened: OpenedImage, cut: Cut): Promise<Picture> {
  try {
    return await toPicture(cutImage(opened, cut).image);
  } catch (cause) {
    throw unusable(cause);
  }
}

/** A picture on its way to be smaller, with a longest side of `size` pixels; never larger than it is. */
export function scaled(picture: Picture, size: number): ScaledPicture {
  const { width, height } = wholeWithin(picture, size);
  const image = fromPixels(picture);
  const isWhole = width === picture.width && height === picture.height;
  return { image: isWhole ? image : image.resize(width, height, resizings.whole), width, height };
}

/** A smaller copy whose longest side is `size` pixels; the picture itself where it is no larger than that. */
export async function resizePicture(picture: Picture, size: number): Promise<Picture> {
  const { image, width, height } = scaled(picture, size);
  return width === picture.width && height === picture.height ? picture : toPicture(image);
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
  const reduced = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: reduced(width), height: reduced(height) };
}
