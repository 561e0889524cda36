import { z } from 'zod';
import { isPlaceholder, type PhotoMetadata } from '../model/photo-metadata.js';
import { PortraitError } from '../model/portrait-error.js';

const profilePhoto = z.object({
  id: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  '@odata.mediaContentType': z.string().nullish(),
  '@odata.mediaEtag': z.string().nullish(),
});

/** Graph answers with the bare entity; one version of its page shows it wrapped in `value`. */
const profilePhotoAnswer = z.union([
  z.object({ value: profilePhoto }).transform((wrapped) => wrapped.value),
  profilePhoto,
]);

/**
 * Reads a profilePhoto entity.
 * @returns undefined for the placeholder of one pixel, which means that there is no photo.
 * @throws PortraitError graph_unavailable when it is no such entity
 */
export function readPhotoMetadata(body: unknown): PhotoMetadata | undefined {
  const parsed = profilePhotoAnswer.safeParse(body);
  if (!parsed.success) {
    throw new PortraitError('graph_unavailable', `Not a profilePhoto: ${z.prettifyError(parsed.error)}`);
  }
  const photo = parsed.data;
  const metadata = {
    id: photo.id ?? 'default',
    width: photo.width ?? 0,
    height: photo.height ?? 0,
    mediaType: (photo['@odata.mediaContentType'] ?? 'image/jpeg').toLowerCase(),
    etag: photo['@odata.mediaEtag'] ?? '',
  };
  return isPlaceholder(metadata) ? undefined : metadata;
}
