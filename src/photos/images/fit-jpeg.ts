import { sizesUpTo } from '../../model/photo-size.js';
import { fromPixels, type SquarePicture } from './square-picture.js';

/** A picture made here: a square JPEG without any metadata. */
export interface Rendition {
  readonly bytes: Buffer;
  /** Side length in pixels. */
  readonly side: number;
  readonly mediaType: 'image/jpeg';
}

/** Above this the eye sees no difference in a face, and the bytes double. */
const bestQuality = 84;
/** Below this a face shows blocks: a smaller picture looks better. */
const acceptableQuality = 42;
const worstQuality = 1;

/** Up to this width a size is kept exactly, whatever the quality costs; above it the budget may lower the size. */
const exactUpTo = 360;

/**
 * The best JPEG of a picture that fits into `budgetBytes`: first the quality gives way, then, above 360 pixels, the
 * size. Where even the lowest quality does not fit, that is what comes: a coarse picture is better than none.
 */
export async function fitJpeg(picture: SquarePicture, budgetBytes: number, side = picture.side): Promise<Rendition> {
  const smaller = nextSmaller(side);
  const lowest = smaller === undefined ? worstQuality : acceptableQuality;
  const bytes = await bestWithin(await scaleDown(picture, side), budgetBytes, lowest);
  if (smaller === undefined || bytes.byteLength <= budgetBytes) return { bytes, side, mediaType: 'image/jpeg' };
  return fitJpeg(picture, budgetBytes, smaller);
}

function nextSmaller(side: number): number | undefined {
  return sizesUpTo(side - 1).findLast((size) => size >= exactUpTo);
}

async function scaleDown(picture: SquarePicture, side: number): Promise<SquarePicture> {
  if (side === picture.side) return picture;
  return { pixels: await fromPixels(picture).resize(side, side).raw().toBuffer(), side };
}

/** Binary search for the highest quality whose bytes fit; six encodings at most, one where the best fits at once. */
async function bestWithin(picture: SquarePicture, budgetBytes: number, lowest: number): Promise<Buffer> {
  const best = await encode(picture, bestQuality);
  if (best.byteLength <= budgetBytes) return best;
  let fitting: Buffer | undefined;
  let low = lowest;
  let high = bestQuality - 1;
  while (low <= high) {
    const quality = Math.ceil((low + high) / 2);
    const bytes = await encode(picture, quality);
    if (bytes.byteLength <= budgetBytes) {
      fitting = bytes;
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  return fitting ?? encode(picture, lowest);
}

function encode(picture: SquarePicture, quality: number): Promise<Buffer> {
  return fromPixels(picture).jpeg({ quality, mozjpeg: true }).toBuffer();
}
