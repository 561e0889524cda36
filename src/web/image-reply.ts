import { createHash } from 'node:crypto';
import type { Rendition } from '../photos/index.js';
import type { SignedImage } from '../photos/signed-images/signed-images.js';

/** A picture ready to be sent: everything that each request would otherwise compute again. Times since 1970, in ms. */
export interface ImageReply {
  /** Headers of a 200 as names and values by turns, which is the form that Node need not look into. */
  readonly headers: string[];
  readonly bytes: Buffer;
  /** Undefined for what nobody may keep, and for which a client cannot ask whether it still holds. */
  readonly kept: { readonly etag: string; readonly headers: string[]; readonly until: number } | undefined;
}

/** A picture is asked for anew after a minute: so soon is someone hidden, or a new photo shown, who wished to be. */
const keptMs = 60_000;

/** What a signed picture is sent with, whatever it shows: its address is all that protects it. */
const guards = [
  ['X-Content-Type-Options', 'nosniff'],
  // Teams shows cards on several hosts of its own.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['Content-Security-Policy', "default-src 'none'"],
].flat();

/** @param now milliseconds since 1970 */
export function imageReply(image: SignedImage, now: number): ImageReply {
  const { bytes } = image.rendition;
  if (image.kind === 'neutral') {
    return { headers: [...described(image.rendition), 'Cache-Control', 'no-store', ...guards], bytes, kept: undefined };
  }
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const until = Math.min(image.until, now + keptMs);
  // Counted from the end of our own keeping, so that no client keeps it beyond the end of its address.
  const maxAge = Math.max(0, Math.floor(Math.min(keptMs, image.until - until) / 1_000));
  const freshness = ['ETag', etag, 'Cache-Control', `private, max-age=${maxAge}`, ...guards];
  return { headers: [...described(image.rendition), ...freshness], bytes, kept: { etag, headers: freshness, until } };
}

/** Whether a client says that it has the picture (RFC 9110, section 13.1.2: any of a list, weak or not). */
export function isHeldByClient(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === etag);
}

function described({ bytes, mediaType }: Rendition): string[] {
  return ['Content-Type', mediaType, 'Content-Length', String(bytes.byteLength)];
}
