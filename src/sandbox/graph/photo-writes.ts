import type { SandboxRequest } from '../http/messages.js';
import { noPhoto } from './eras.js';
import type { GraphHandler } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { permittedKey } from './permitted-key.js';
import type { PhotoOwnerKind } from './photo-owner-kinds.js';

/** The largest photo that Graph takes, in bytes (profilePhoto, "update"). */
const largestUpload = 4 * 1024 * 1024;

/** What Graph takes: its page asks for JPEG, the service has taken PNG too since 2023. */
const uploadTypes: readonly string[] = ['image/jpeg', 'image/png'];

/** The media type as it was sent, without its parameters. */
function uploadType({ headers }: SandboxRequest): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim();
}

/** @throws GraphError where nothing, too much, or something else than a picture was sent. */
function requireUpload(request: SandboxRequest): void {
  const type = uploadType(request);
  if (type === '') throw refused(400, 'BadRequest', 'A Content-Type header is required.');
  if (!uploadTypes.includes(type.toLowerCase())) {
    throw refused(415, 'UnsupportedMediaType', `The media type '${type}' is not supported for a photo.`);
  }
  if (request.body.length === 0) throw refused(400, 'BadRequest', 'The photo is empty.');
  if (request.body.length > largestUpload) {
    throw refused(413, 'RequestEntityTooLarge', `A photo may have at most ${largestUpload} bytes.`);
  }
}

function refused(status: number, code: string, message: string): GraphError {
  return new GraphError({ status, code, message });
}

/** Replaces a photo, or adds one; the bytes are kept as they are. */
export function writePhoto(
  kind: PhotoOwnerKind,
  { rule, status }: NonNullable<PhotoOwnerKind['writes']>,
): GraphHandler {
  return (call) => {
    const key = permittedKey(kind.address(call), rule, call);
    requireUpload(call.request);
    call.photos.write(key, call.request.body, uploadType(call.request));
    return { status, headers: [], ...(status === 200 ? { body: Buffer.alloc(0) } : {}) };
  };
}

/** Takes a photo away. */
export function deletePhoto(kind: PhotoOwnerKind, { rule }: NonNullable<PhotoOwnerKind['writes']>): GraphHandler {
  return async (call) => {
    const key = permittedKey(kind.address(call), rule, call);
    if (!(await call.photos.find(key))) throw noPhoto(call.settings.era);
    call.photos.remove(key);
    return { status: 200, headers: [], body: Buffer.alloc(0) };
  };
}
