import { sizesUpTo } from '../../model/photo-size.js';
import { fromPixels, resizePicture, scaled, type Picture, type ScaledPicture } from './picture.js';

/** A JPEG of a picture, which may be smaller than the picture it was made of. */
export interface FittedJpeg {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Above this the eye sees no difference in a face, and the bytes double. */
const bestQuality = 84;
/** Below this a face shows blocks: a smaller picture looks better. */
const acceptableQuality = 42;
const worstQuality = 1;

/** Up to this side in pixels a size is kept exactly, whatever the quality costs; above it the budget may lower it. */
const exactUpTo = 360;

/** A picture as a JPEG, as good as a face needs it. */
export function encodeJpeg({ image }: Pick<ScaledPicture, 'image'>): Promise<Buffer> {
  return image.jpeg({ quality: bestQuality }).toBuffer();
}

/**
 * The best JPEG of a picture that fits into `budgetBytes`: first the quality gives way, then, above 360 pixels of the
 * longest side, the size. Where even the lowest quality does not fit, that is what comes: a coarse picture is better
 * than none.
 */
export async function fitJpeg(picture: Picture, budgetBytes: number, size: number): Promise<FittedJpeg> {
  const { image, width, height } = scaled(picture, size);
  const quick = await encodeJpeg({ image });
  if (quick.byteLength <= budgetBytes) return { bytes: quick, width, height };
  const nextSize = sizesUpTo(Math.min(size, Math.max(width, height)) - 1).findLast((smaller) => smaller >= exactUpTo);
  const lowest = nextSize === undefined ? worstQuality : acceptableQuality;
  const bytes = await bestWithin(await resizePicture(picture, size), budgetBytes, lowest);
  if (nextSize === undefined || bytes.byteLength <= budgetBytes) return { bytes, width, height };
  return fitJpeg(picture, budgetBytes, nextSize);
}

/**
 * What mozjpeg does to save bytes, without its search for the best order of scans: the same bytes in half the time.
 * Beside plain libjpeg it takes four times as long and saves a tenth at the same likeness (SSIM): worth it where a plain
 * picture does not fit.
 */
const savesBytes = { trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3 } as const;

function encodeTightly(picture: Picture, quality: number): Promise<Buffer> {
  return fromPixels(picture)
    .jpeg({ quality, ...savesBytes })
    .toBuffer();
}

/**
 * The JPEG of the highest quality whose bytes fit, or that of the lowest where none does. The two ends are tried
 * first: what fits at once, or never will, is known after two encodings; the search between them takes six more.
 */
async function bestWithin(picture: Picture, budgetBytes: number, lowest: number): Promise<Buffer> {
  const best = await encodeTightly(picture, bestQuality);
  if (best.byteLength <= budgetBytes) return best;
  let fitting = await encodeTightly(picture, lowest);
  if (fitting.byteLength > budgetBytes) return fitting;
  let low = lowest + 1;
  let high = bestQuality - 1;
  while (low <= high) {
    const quality = Math.ceil((low + high) / 2);
    const bytes = await encodeTightly(picture, quality);
    if (bytes.byteLength <= budgetBytes) {
      fitting = bytes;
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  return fitting;
}
