import type { Request } from 'restify';
import { isImageFormat, type ImageFormat } from '../../model/image-format.js';
import { defaultSize, isAskableSize } from '../../model/photo-size.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { RenditionWish } from '../../photos/index.js';
import { oneOf } from './request-parts.js';

/** What is wanted of a photo, and whether the format was chosen by the client's Accept header. */
export interface WebWish {
  readonly wish: RenditionWish;
  readonly isNegotiated: boolean;
}

/**
 * Reads `size`, `format`, `shape` and `background`.
 * @throws PortraitError size_invalid, format_invalid or request_invalid
 */
export function readWish(query: ReadonlyMap<string, string>, request: Request): WebWish {
  const format = query.get('format');
  if (format !== undefined && !isImageFormat(format)) {
    throw new PortraitError('format_invalid', 'A format that pictures are not made in');
  }
  return {
    wish: {
      size: readSize(query.get('size')),
      shape: oneOf(query, 'shape', ['square', 'whole']),
      background: oneOf(query, 'background', ['white', 'dark']),
      encoding: { format: format ?? negotiate(request) },
    },
    isNegotiated: format === undefined,
  };
}

function readSize(text: string | undefined): number {
  if (text === undefined) return defaultSize;
  const size = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (isAskableSize(size)) return size;
  throw new PortraitError('size_invalid', 'A size that is not asked for');
}

/** WebP for clients that say they take it; a client that takes anything may be an old one. */
function negotiate(request: Request): ImageFormat {
  // Typed as a boolean; it is the type that the client likes best.
  const preferred: unknown = request.accepts(['image/jpeg', 'image/webp']);
  return preferred === 'image/webp' ? 'webp' : 'jpeg';
}
