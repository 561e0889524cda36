import type { GraphSize } from '../../model/photo-size.js';
import type { Era } from '../settings.js';
import { onePixel } from '../tenant/photo-store.js';
import type { StoredPhoto } from '../tenant/photo-store.js';
import { eraWays } from './eras.js';

/** The media type of a sized photo, whatever was uploaded. */
export const sizedType = 'image/jpeg';

/** A photo's metadata, its keys in the order in which Graph sends them. */
function inOrder({ mediaType, etag, id, height, width }: Omit<StoredPhoto, 'bytes'>): object {
  return { '@odata.mediaContentType': mediaType, '@odata.mediaEtag': etag, id, height, width };
}

/** Of the photo as it was uploaded. Exchange's one pixel keeps its own id. */
export function photoMetadata(photo: StoredPhoto, era: Era): object {
  return inOrder(photo === onePixel ? photo : { ...photo, id: eraWays[era].photoId(photo.width, photo.height) });
}

/** Of a sized photo; it has its etag from the upload. */
export function sizedMetadata({ etag }: StoredPhoto, size: GraphSize, era: Era): object {
  return inOrder({ id: eraWays[era].sizeId(size), width: size, height: size, mediaType: sizedType, etag });
}
