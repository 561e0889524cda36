import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import type { Settings } from '../settings.js';
import type { StoredPhoto } from '../tenant/photo-store.js';
import type { AddressedOwner } from './address-owner.js';
import { entityResponse, parameter } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import { photoMetadata, sizedMetadata, sizedType } from './photo-metadata.js';

/** One way to read a photo that may be read; undefined where it has no bytes or not that size. */
export type PhotoRead = (
  photo: StoredPhoto,
  call: GraphCall,
  owner: AddressedOwner,
) => SandboxResponse | undefined | Promise<SandboxResponse | undefined>;

/** Whether the caller has these very bytes already; Graph itself never asks, so a setting has to say so. */
function isKept({ headers }: SandboxRequest, { ifNoneMatch }: Settings, etag: string): boolean {
  const kept = headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  return ifNoneMatch && kept !== undefined && (kept.includes(etag) || kept.includes('*'));
}

function image(bytes: Buffer, mediaType: string, etag: string, { request, settings }: GraphCall): SandboxResponse {
  if (isKept(request, settings, etag)) return { status: 304, headers: [['ETag', etag]] };
  return {
    status: 200,
    headers: [
      ['Content-Type', mediaType],
      ['ETag', etag],
    ],
    body: bytes,
  };
}

/** The metadata of the photo itself. */
export const readMetadata = (photo: StoredPhoto, { version, settings }: GraphCall, { context }: AddressedOwner) =>
  entityResponse(version, `${context}/photo/$entity`, photoMetadata(photo, settings.era));

const readBytes: PhotoRead = (photo, call) => photo.bytes && image(photo.bytes, photo.mediaType, photo.etag, call);

const listSizes: PhotoRead = async (photo, { version, sizedPhotos, settings: { era } }, { context }) => {
  if (!photo.bytes) return undefined;
  const sizes = await sizedPhotos.sizesOf(photo);
  return entityResponse(version, `${context}/photos`, { value: sizes.map((size) => sizedMetadata(photo, size, era)) });
};

const readSizedMetadata: PhotoRead = async (photo, call, { context }) => {
  const found = await call.sizedPhotos.find(photo, parameter(call, 'size'));
  const { version, settings } = call;
  return found && entityResponse(version, `${context}/photos/$entity`, sizedMetadata(photo, found.size, settings.era));
};

const readSizedBytes: PhotoRead = async (photo, call) => {
  const found = await call.sizedPhotos.find(photo, parameter(call, 'size'));
  return found && image(found.bytes, sizedType, photo.etag, call);
};

/** What follows the owner in the path of its one photo. */
export const photoReads: Readonly<Record<string, PhotoRead>> = { photo: readMetadata, 'photo/$value': readBytes };

/** What follows the owner in the paths of its sizes. */
export const sizeReads: Readonly<Record<string, PhotoRead>> = {
  photos: listSizes,
  'photos/{size}': readSizedMetadata,
  'photos/{size}/$value': readSizedBytes,
};
