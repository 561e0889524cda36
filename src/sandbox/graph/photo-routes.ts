import type { SandboxResponse } from '../http/messages.js';
import type { StoredPhoto } from '../tenant/photo-store.js';
import { sizeId } from '../tenant/sized-photos.js';
import type { GraphSize } from '../../model/photo-size.js';
import { entityResponse } from './graph-call.js';
import type { GraphCall, GraphRoute } from './graph-call.js';
import { noPhoto } from './no-photo.js';
import { requirePermission } from './permissions.js';
import { photoOwnerKinds } from './photo-owners.js';
import type { AddressedOwner, PhotoOwnerKind } from './photo-owners.js';

/** One way to read a photo that is there and may be read. */
type PhotoRead = (
  photo: StoredPhoto,
  call: GraphCall,
  owner: AddressedOwner,
) => SandboxResponse | Promise<SandboxResponse>;

/** The media type of a sized photo, whatever was uploaded. */
const sizedType = 'image/jpeg';

/** A photo's metadata, its keys in the order in which Graph sends them. */
function metadata(photo: Omit<StoredPhoto, 'bytes'>): object {
  return {
    '@odata.mediaContentType': photo.mediaType,
    '@odata.mediaEtag': photo.etag,
    id: photo.id,
    height: photo.height,
    width: photo.width,
  };
}

/** A sized photo's metadata; it has its etag from the upload. */
function sizedMetadata(photo: StoredPhoto, size: GraphSize): object {
  return metadata({ id: sizeId(size), width: size, height: size, mediaType: sizedType, etag: photo.etag });
}

function image(bytes: Buffer, mediaType: string, etag: string): SandboxResponse {
  return {
    status: 200,
    headers: [
      ['Content-Type', mediaType],
      ['ETag', etag],
    ],
    body: bytes,
  };
}

const readMetadata: PhotoRead = (photo, { version }, { context }) =>
  entityResponse(version, `${context}/photo/$entity`, metadata(photo));

const readBytes: PhotoRead = (photo) => {
  if (!photo.bytes) throw noPhoto();
  return image(photo.bytes, photo.mediaType, photo.etag);
};

const listSizes: PhotoRead = async (photo, { version, sizedPhotos }, { context }) => {
  if (!photo.bytes) throw noPhoto();
  const sizes = await sizedPhotos.sizesOf(photo);
  return entityResponse(version, `${context}/photos`, { value: sizes.map((size) => sizedMetadata(photo, size)) });
};

async function sized(photo: StoredPhoto, { sizedPhotos, parameters }: GraphCall) {
  const found = await sizedPhotos.find(photo, parameters.get('size') ?? '');
  if (!found) throw noPhoto();
  return found;
}

const readSizedMetadata: PhotoRead = async (photo, call, { context }) => {
  const { size } = await sized(photo, call);
  return entityResponse(call.version, `${context}/photos/$entity`, sizedMetadata(photo, size));
};

const readSizedBytes: PhotoRead = async (photo, call) => image((await sized(photo, call)).bytes, sizedType, photo.etag);

const wholePhoto: Readonly<Record<string, PhotoRead>> = { photo: readMetadata, 'photo/$value': readBytes };

const sizedPhoto: Readonly<Record<string, PhotoRead>> = {
  photos: listSizes,
  'photos/{size}': readSizedMetadata,
  'photos/{size}/$value': readSizedBytes,
};

function route(kind: PhotoOwnerKind, suffix: string, read: PhotoRead): GraphRoute {
  return {
    path: `${kind.path}/${suffix}`,
    handlers: {
      GET: async (call) => {
        const owner = kind.address(call);
        requirePermission(kind.rule, call.reader, owner.userId);
        const photo = owner.photoKey && (await call.photos.find(owner.photoKey));
        if (!photo) throw noPhoto();
        return read(photo, call, owner);
      },
    },
  };
}

/** Every photo path: each kind of owner by each way to read. */
export const photoRoutes: readonly GraphRoute[] = photoOwnerKinds.flatMap((kind) =>
  Object.entries(kind.sized ? { ...wholePhoto, ...sizedPhoto } : wholePhoto).map(([suffix, read]) =>
    route(kind, suffix, read),
  ),
);
