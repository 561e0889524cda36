import { imageMediaTypes, type ImageFormat } from '../../model/image-format.js';
import { encodeJpeg, fitJpeg } from './fit-jpeg.js';
import { unusable, type OpenedImage } from './open-image.js';
import { cutImage, scaled, type Picture, type ScaledPicture } from './picture.js';
import type { Encoding, Rendition, RenditionWish } from './rendition.js';

/**
 * How each format is written. A picture carries no metadata, and sharp adds none unless told to. The efforts are those
 * where more time hardly saves bytes any more, measured on faces of 96 to 648 pixels:
 * - PNG: filters chosen row by row save a third of the bytes, and level 3 gives them in the time of plain level 6.
 *   No palette: it costs twenty times as much, and faces show bands.
 * - WebP: effort 2 takes half the time of the usual 4 for 5 % more bytes; 0 and 1 give up 10 % for little.
 * - AVIF: effort 1 takes a fourteenth of the time of the usual 4 for 8 % more bytes at most; 0 costs a quarter more.
 */
const encoders = {
  jpeg: encodeJpeg,
  png: ({ image }) => image.png({ compressionLevel: 3, adaptiveFiltering: true }).toBuffer(),
  webp: ({ image }) => image.webp({ quality: 80, effort: 2 }).toBuffer(),
  avif: ({ image }) => image.avif({ quality: 55, effort: 1 }).toBuffer(),
} as const satisfies Record<ImageFormat, (picture: ScaledPicture) => Promise<Buffer>>;

/**
 * A picture as bytes of the format asked for, made smaller on the way: one pass over the pixels.
 * @param size the longest side in pixels; only a JPEG with a budget may come out smaller than that and the picture
 */
export async function makeRendition(
  picture: Picture,
  encoding: Encoding,
  size = Math.max(picture.width, picture.height),
): Promise<Rendition> {
  const mediaType = imageMediaTypes[encoding.format];
  if (encoding.format === 'jpeg' && encoding.budgetBytes !== undefined) {
    return { ...(await fitJpeg(picture, encoding.budgetBytes, size)), mediaType };
  }
  const smaller = scaled(picture, size);
  const { width, height } = smaller;
  return { bytes: await encoders[encoding.format](smaller), width, height, mediaType };
}

/** A face at best quality takes half of this: what is small enough by this measure fits, or its pixels are noise. */
const mostBytesPerPixel = 0.25;

/** Whether a picture will fit its budget without a search that needs its pixels. */
export function fitsSurely({ size, encoding }: RenditionWish): boolean {
  if (encoding.format !== 'jpeg' || encoding.budgetBytes === undefined) return true;
  return size * size * mostBytesPerPixel <= encoding.budgetBytes;
}

/**
 * One pass from a photo's bytes to a picture's, which is the quickest way to a single picture.
 * @returns undefined where it does not fit its budget after all
 * @throws PortraitError image_unusable
 */
export async function makeAtOnce(opened: OpenedImage, wish: RenditionWish): Promise<Rendition | undefined> {
  const { encoding } = wish;
  const cut = cutImage(opened, wish);
  try {
    const bytes = await encoders[encoding.format](cut);
    const { width, height } = cut;
    const budgetBytes = encoding.format === 'jpeg' ? (encoding.budgetBytes ?? Infinity) : Infinity;
    if (bytes.byteLength > budgetBytes) return undefined;
    return { bytes, width, height, mediaType: imageMediaTypes[encoding.format] };
  } catch (cause) {
    throw unusable(cause);
  }
}
