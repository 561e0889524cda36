import type { Era } from '../settings.js';
import { GraphError } from './graph-error.js';
import type { GraphRefusal } from './graph-error.js';
import { photoWasNotFound } from './refusals.js';

/** How the photo service answered in one era, where the eras differ. */
interface EraWays {
  /** Instead of a photo: where there is none, no such size, or nobody. */
  readonly noPhoto: GraphRefusal;
  /** Whether metadata of a missing photo are one pixel of it, with status 200, instead of that refusal. */
  readonly onePixel: boolean;
  /** The photo's own id, from the stored picture's sides. */
  readonly photoId: (width: number, height: number) => string;
  /** A sized photo's id. */
  readonly sizeId: (side: number) => string;
  /** Whether a guest who asks for their own photo is refused. */
  readonly refusesGuests: boolean;
}

const imageNotFound = "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";

const today: EraWays = {
  noPhoto: { status: 404, code: 'ImageNotFound', message: imageNotFound },
  onePixel: false,
  photoId: () => 'default',
  sizeId: (side) => `${side}x${side}`,
  refusesGuests: false,
};

const exchange: EraWays = {
  noPhoto: photoWasNotFound,
  onePixel: false,
  photoId: (width, height) => `${width}X${height}`,
  sizeId: (side) => `${side}X${side}`,
  refusesGuests: true,
};

/** Every era, one row each. */
export const eraWays: Readonly<Record<Era, EraWays>> = {
  /** Since photos moved to the directory, November 2023, but for the months below. */
  current: today,
  /** Until then. */
  exchange,
  /** January to July 2024: another code, the same sentence. */
  'entity-2024': { ...today, noPhoto: { ...today.noPhoto, code: 'ErrorEntityNotFound' } },
  /** Earlier still, and in the older pages' text. */
  'legacy-1x1': { ...exchange, onePixel: true },
};

/** The answer where there is no photo, no such size or nobody: the same for all three. */
export function noPhoto(era: Era): GraphError {
  return new GraphError(eraWays[era].noPhoto);
}
