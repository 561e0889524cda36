import { onePixel } from '../tenant/photo-store.js';
import { eraWays, noPhoto } from './eras.js';
import type { GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import type { PermissionRule } from './permissions.js';
import { permittedKey } from './permitted-key.js';
import { photoOwnerKinds } from './photo-owner-kinds.js';
import type { PhotoOwnerKind } from './photo-owner-kinds.js';
import { photoReads, readMetadata, sizeReads } from './photo-reads.js';
import type { PhotoRead } from './photo-reads.js';
import { deletePhoto, writePhoto } from './photo-writes.js';

/** Reads that answer with one pixel where an era has that instead of a refusal: metadata, never bytes or lists. */
const pixelReads: readonly string[] = ['photo', 'photos/{size}'];

function readPhoto(kind: PhotoOwnerKind, rule: PermissionRule, suffix: string, read: PhotoRead): GraphHandler {
  return async (call) => {
    const { era } = call.settings;
    const owner = kind.address(call);
    const photo = await call.photos.find(permittedKey(owner, rule, call));
    const answer = photo && (await read(photo, call, owner));
    if (answer) return answer;
    if (eraWays[era].onePixel && pixelReads.includes(suffix)) return readMetadata(onePixel, call, owner);
    throw noPhoto(era);
  };
}

/** What Graph says of sizes of a contact's photo; seen in 2019. */
const unsupportedSegment: GraphHandler = ({ request }) => {
  const withoutVersion = request.path.replace(/^\/[^/]+/, '');
  const message = `Unsupported segment type. ODataQuery: ${withoutVersion}`;
  throw new GraphError({ status: 400, code: 'BadRequest', message });
};

function writeHandlers(kind: PhotoOwnerKind): GraphRoute['handlers'] {
  const { writes } = kind;
  if (!writes) return {};
  const write = writePhoto(kind, writes);
  return { PUT: write, PATCH: write, ...(writes.deletable ? { DELETE: deletePhoto(kind, writes) } : {}) };
}

function wholePhotoRoutes(kind: PhotoOwnerKind): GraphRoute[] {
  return Object.entries(photoReads).map(([suffix, read]) => ({
    path: `${kind.path}/${suffix}`,
    handlers: {
      GET: readPhoto(kind, kind.reads, suffix, read),
      ...(suffix === 'photo/$value' ? writeHandlers(kind) : {}),
    },
  }));
}

function sizedPhotoRoutes(kind: PhotoOwnerKind): GraphRoute[] {
  const { sizes } = kind;
  if (sizes === 'unknown') return [];
  return Object.entries(sizeReads).map(([suffix, read]) => ({
    path: `${kind.path}/${suffix}`,
    handlers: { GET: sizes === 'unsupported' ? unsupportedSegment : readPhoto(kind, sizes, suffix, read) },
  }));
}

/** Every photo path: each kind of owner by each way to read, and to write. */
export const photoRoutes: readonly GraphRoute[] = photoOwnerKinds.flatMap((kind) => [
  ...wholePhotoRoutes(kind),
  ...sizedPhotoRoutes(kind),
]);
