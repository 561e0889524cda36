import { z } from 'zod';
import { isPlaceholder, type PhotoMetadata } from '../model/photo-metadata.js';
import { PortraitError } from '../model/portrait-error.js';
import { normalMediaType } from './image-type.js';

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

const profilePhotoList = z.object({ value: z.array(profilePhoto) });

/** A mediaEtag always comes in quotes; with nothing between them there is no photo behind it (Exchange era). */
const emptyEtag = '""';

/**
 * Reads a profilePhoto entity.
 * @returns undefined for the placeholder of one pixel or an empty etag: both mean that there is no photo
 * @throws PortraitError graph_unavailable when it is no such entity
 */
export function readPhotoMetadata(body: unknown): PhotoMetadata | undefined {
  return toMetadata(parse(profilePhotoAnswer, body));
}

/**
 * Reads the list of a photo's sizes, without placeholders.
 * @throws PortraitError graph_unavailable when it is no such list
 */
export function readPhotoList(body: unknown): PhotoMetadata[] {
  return parse(profilePhotoList, body)
    .value.map(toMetadata)
    .filter((metadata) => metadata !== undefined);
}

function parse<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new PortraitError('graph_unavailable', `Not a profilePhoto: ${z.prettifyError(parsed.error)}`);
}

function toMetadata(photo: z.output<typeof profilePhoto>): PhotoMetadata | undefined {
  const metadata = {
    id: photo.id ?? 'default',
    width: pixels(photo.width),
    height: pixels(photo.height),
    mediaType: photoType(photo['@odata.mediaContentType']),
    etag: photo['@odata.mediaEtag'] ?? '',
  };
  return isPlaceholder(metadata) || metadata.etag === emptyEtag ? undefined : metadata;
}

/** No camera and no format goes beyond 16 bits; whatever is no such number is not known. */
const longestSide = 65_535;

function pixels(side: number | null | undefined): number {
  return Number.isInteger(side) && Number(side) > 0 && Number(side) <= longestSide ? Number(side) : 0;
}

/** A label that names no image type is no label; photos without one have always been JPEG. */
function photoType(label: string | null | undefined): string {
  const mediaType = normalMediaType(label ?? '');
  return /^image\/[a-z0-9.+-]{1,40}$/.test(mediaType) ? mediaType : 'image/jpeg';
}
