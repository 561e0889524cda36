import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';
import type { PhotoKey } from '../../src/sandbox/tenant/tenant.js';

/** A photo of the seed, as a client has to see it. */
export interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  /** What Graph says it is. */
  readonly mediaType: string;
  /** Sides of the sized photos that exist. */
  readonly sizes: readonly number[];
  readonly etag: string;
  readonly sha256: string;
}

type Shape = Omit<PhotoFacts, 'etag' | 'sha256'> & { readonly extension: string };

const allSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const jpeg = { extension: 'jpg', mediaType: 'image/jpeg' };

/** Every case that has bytes: its sides, its type, and the sizes up to its shorter side; none of what cannot be decoded. */
const shapes: Readonly<Record<Exclude<PhotoCase, 'none' | 'one-by-one'>, Shape>> = {
  normal: { ...jpeg, width: 648, height: 648, sizes: allSizes },
  tiny: { ...jpeg, width: 40, height: 40, sizes: [] },
  huge: { ...jpeg, width: 8256, height: 5504, sizes: allSizes },
  wide: { ...jpeg, width: 1200, height: 500, sizes: allSizes.slice(0, 7) },
  tall: { ...jpeg, width: 500, height: 1200, sizes: allSizes.slice(0, 7) },
  rotated: { ...jpeg, width: 600, height: 450, sizes: allSizes.slice(0, 7) },
  cmyk: { ...jpeg, width: 600, height: 600, sizes: allSizes.slice(0, 8) },
  'png-as-jpeg': { extension: 'png', mediaType: 'image/jpeg', width: 512, height: 512, sizes: allSizes.slice(0, 8) },
  animated: { extension: 'gif', mediaType: 'image/gif', width: 512, height: 512, sizes: allSizes.slice(0, 8) },
  broken: { ...jpeg, width: 512, height: 512, sizes: [] },
  transparent: { extension: 'png', mediaType: 'image/png', width: 512, height: 512, sizes: allSizes.slice(0, 8) },
};

/** The photo of an owner in the seed; undefined where there are no bytes. */
export function photoFacts(key: PhotoKey, photo: PhotoCase): PhotoFacts | undefined {
  if (photo === 'none' || photo === 'one-by-one') return undefined;
  const { extension, ...shape } = shapes[photo];
  const bytes = readFileSync(new URL(`../../assets/sandbox/photos/${key}.${extension}`, import.meta.url));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...shape, sha256, etag: `"${sha256.slice(0, 8).toUpperCase()}"` };
}
