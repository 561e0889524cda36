/** How a photo lies on disk, and the media type that the sandbox says it has: not always the true one. */
export interface PhotoFileKind {
  readonly extension: 'jpg' | 'png' | 'gif';
  readonly mediaType: string;
}

const jpeg: PhotoFileKind = { extension: 'jpg', mediaType: 'image/jpeg' };

/** Every kind of photo that somebody in the tenant has; null where there are no bytes. */
export const photoCases = {
  /** 648 x 648 JPEG. */
  normal: jpeg,
  none: null,
  /** Metadata of one pixel and no bytes: how Exchange said "no photo". */
  'one-by-one': null,
  /** 40 x 40: smaller than the smallest size that Graph keeps. */
  tiny: jpeg,
  /** 8256 x 5504, the largest upload that anyone reported. */
  huge: jpeg,
  wide: jpeg,
  tall: jpeg,
  /** Stored lying on its side; EXIF orientation 6 sets it upright. */
  rotated: jpeg,
  cmyk: jpeg,
  'png-as-jpeg': { extension: 'png', mediaType: 'image/jpeg' },
  animated: { extension: 'gif', mediaType: 'image/gif' },
  /** A JPEG whose header can be read and whose picture cannot. */
  broken: jpeg,
  transparent: { extension: 'png', mediaType: 'image/png' },
} as const satisfies Record<string, PhotoFileKind | null>;

export type PhotoCase = keyof typeof photoCases;
