import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../foundation/clock.js';
import { PortraitError } from '../../model/portrait-error.js';
import { readClaims, writeClaims, type ImageClaims } from './image-claims.js';
import { ImageKey } from './image-key.js';

/** Where every signed picture is. */
export const imageRoot = '/images/';

/** What an address turns out to be. `expiresAt` is in milliseconds since 1970. */
export type ImageAddress =
  | { readonly kind: 'valid' | 'expired'; readonly claims: ImageClaims; readonly expiresAt: number }
  | { readonly kind: 'forged' };

export interface ImageAddressesOptions {
  /** At least one, each of 32 bytes or more. The first signs; every one is accepted. */
  readonly keys: readonly string[];
  /** How long an address is good at least, in whole seconds as milliseconds; a quarter more at most. */
  readonly lifeMs: number;
  readonly clock: Clock;
}

/** Says how the rest of an address is to be read. */
const version = '1';

/** The longest names of Graph (a contact in a folder) make some 900; beyond 2,000 proxies begin to refuse. */
const longestPath = 2_000;

/** Lives end together on every quarter of a life: meanwhile two cards of a photo share one address, and so its cache. */
const endsPerLife = 4;

/** Letters of the photo's name: 132 bits of its etag's hash. */
const nameLetters = 22;

const pattern = /^\/images\/(?<context>\d+\.[0-9a-f]{8})\.(?<tag>[\w-]{43})\.(?<sealed>[\w-]+)\/[\w-]{22}\.jpg$/;

/** Writes the addresses of pictures, and reads them again: `/images/{version.key.tag.claims}/{photo}.jpg`. */
export class ImageAddresses {
  readonly #keys: readonly ImageKey[];
  readonly #current: ImageKey;
  readonly #lifeMs: number;
  readonly #clock: Clock;

  constructor({ keys, lifeMs, clock }: ImageAddressesOptions) {
    this.#keys = keys.map((secret) => new ImageKey(secret));
    const [current] = this.#keys;
    if (!current) throw new TypeError('Image addresses need at least one key');
    this.#current = current;
    this.#lifeMs = lifeMs;
    this.#clock = clock;
  }

  /**
   * The path of a picture: without a query, a name or an id that could be read.
   * @throws PortraitError internal_error for names longer than any of Graph
   */
  sign(claims: ImageClaims): string {
    const key = this.#current;
    const text = Buffer.from(writeClaims(claims, this.#end()));
    const tag = key.tag(context(key), text);
    const path = spelled(key, tag, key.cipher(tag, text), claims.etag);
    if (path.length > longestPath)
      throw new PortraitError('internal_error', 'An image address of more than 2000 letters');
    return path;
  }

  /** @param path as it was requested */
  read(path: string): ImageAddress {
    const parts = path.length <= longestPath ? pattern.exec(path)?.groups : undefined;
    const key = parts && this.#keys.find((known) => context(known) === parts['context']);
    if (!key) return { kind: 'forged' };
    const tag = Buffer.from(parts['tag'] ?? '', 'base64url');
    const sealed = Buffer.from(parts['sealed'] ?? '', 'base64url');
    const text = key.cipher(tag, sealed);
    if (!timingSafeEqual(key.tag(context(key), text), tag)) return { kind: 'forged' };
    const { claims, expiresAt } = readClaims(text.toString());
    // Several texts decode to the same bytes, and the photo's name has no tag of its own.
    if (spelled(key, tag, sealed, claims.etag) !== path) return { kind: 'forged' };
    return { kind: this.#clock.now() < expiresAt ? 'valid' : 'expired', claims, expiresAt };
  }

  #end(): number {
    const step = this.#lifeMs / endsPerLife;
    return Math.ceil((this.#clock.now() + this.#lifeMs) / step) * step;
  }
}

/** What the tag vouches for beside the claims. */
function context({ id }: ImageKey): string {
  return `${version}.${id}`;
}

function spelled(key: ImageKey, tag: Buffer, sealed: Buffer, etag: string): string {
  const signed = [context(key), tag.toString('base64url'), sealed.toString('base64url')].join('.');
  // Graph's etags hold quotes and whatever else; and what they are is nobody's business.
  const name = createHash('sha256').update(etag).digest('base64url').slice(0, nameLetters);
  return `${imageRoot}${signed}/${name}.jpg`;
}
