import type { PhotoMetadata } from '../model/photo-metadata.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { PortraitError } from '../model/portrait-error.js';
import type { Rendition } from './images/rendition.js';

/** Since when it is known, where Graph could not be asked just now: milliseconds since 1970. */
interface AsOf {
  readonly asOf: number | undefined;
}

/** Why there is nothing to show: no photo, or somebody who prefers not to be shown to others. */
export type NoPhoto = ({ readonly kind: 'absent' } & AsOf) | { readonly kind: 'excluded' };

/** A picture made for somebody, or the plain fact that there is none. */
export type PhotoAnswer =
  | ({
      readonly kind: 'photo';
      readonly metadata: PhotoMetadata;
      readonly rendition: Rendition;
      /** Opaque; another picture has another. */
      readonly tag: string;
    } & AsOf)
  | NoPhoto;

/** What Graph keeps of a photo. */
export type MetadataAnswer =
  | ({
      readonly kind: 'photo';
      readonly metadata: PhotoMetadata;
      /** When Graph was asked, in milliseconds since 1970. */
      readonly readAt: number;
    } & AsOf)
  | NoPhoto;

/** One face of many. A failure concerns that face alone. */
export type FaceAnswer = { readonly owner: PhotoOwner } & (
  | ({ readonly kind: 'photo'; readonly etag: string; readonly rendition: Rendition } & AsOf)
  | NoPhoto
  | { readonly kind: 'failed'; readonly error: PortraitError }
);
