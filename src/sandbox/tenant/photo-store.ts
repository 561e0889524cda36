import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { photoCases } from './photo-cases.js';
import type { PhotoCase } from './photo-cases.js';
import type { PhotoKey, Tenant } from './tenant.js';

/** A photo as Graph keeps it. Width and height are those of the stored picture, before any EXIF turn. */
export interface StoredPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What Graph says it is, which need not be true. */
  readonly mediaType: string;
  /** Strong and quoted. */
  readonly etag: string;
  /** As uploaded; undefined where only metadata exists. */
  readonly bytes: Buffer | undefined;
}

/** Exchange's answer for somebody without a photo (profilePhoto page, older versions). */
export const onePixel: StoredPhoto = {
  id: '1x1',
  width: 1,
  height: 1,
  mediaType: 'image/gif',
  etag: '""',
  bytes: undefined,
};

/** From the source tree and from the built one this is the same folder: both lie three levels above it. */
const seedFolder = new URL('../../../assets/sandbox/photos/', import.meta.url);

/** Eight upper-case hex digits in quotes, like every etag that was seen on a profile photo; here from the bytes. */
function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}"`;
}

/** Reads a photo's header. What is no picture at all has no dimensions: 0 by 0. */
async function store(bytes: Buffer, mediaType: string): Promise<StoredPhoto> {
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  return { id: 'default', width, height, mediaType, etag: etagOf(bytes), bytes };
}

/** Everybody's photo. The seed's pictures are read from disk when they are first asked for. */
export class PhotoStore {
  readonly #cases: ReadonlyMap<PhotoKey, PhotoCase>;
  readonly #photos = new Map<PhotoKey, Promise<StoredPhoto | undefined>>();

  constructor({ users, groups, teams, contacts }: Tenant) {
    this.#cases = new Map([...users, ...groups, ...teams, ...contacts].map(({ photoKey, photo }) => [photoKey, photo]));
  }

  /** The photo of an owner; undefined where there is none. */
  find(key: PhotoKey): Promise<StoredPhoto | undefined> {
    const known = this.#photos.get(key);
    if (known) return known;
    const photo = this.#readSeed(key);
    this.#photos.set(key, photo);
    return photo;
  }

  /** Keeps what was sent, as it was sent; what cannot be decoded too. */
  write(key: PhotoKey, bytes: Buffer, mediaType: string): void {
    this.#photos.set(key, store(bytes, mediaType));
  }

  remove(key: PhotoKey): void {
    this.#photos.set(key, Promise.resolve(undefined));
  }

  /** Back to the seed. */
  reset(): void {
    this.#photos.clear();
  }

  async #readSeed(key: PhotoKey): Promise<StoredPhoto | undefined> {
    const photoCase = this.#cases.get(key) ?? 'none';
    if (photoCase === 'one-by-one') return onePixel;
    const kind = photoCases[photoCase];
    return kind ? store(await readFile(new URL(`${key}.${kind.extension}`, seedFolder)), kind.mediaType) : undefined;
  }
}
