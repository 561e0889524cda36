import { LRUCache } from 'lru-cache';
import type { CacheEvent } from '../model/events.js';
import { decodeKept, encodeKept, type KeptPicture } from './kept-picture.js';
import type { SharedBytes } from './shared-bytes.js';

/** What an entry costs beside its bytes: key, facts and the cache's own links. */
const entryBytes = 512;

/** How long other instances find it: for a working day. Then an old photo's etag is asked for no more. */
const sharedTtlMs = 24 * 60 * 60 * 1_000;

export interface PictureCacheOptions {
  /** Bound of everything held in this process, in bytes. */
  readonly maxBytes: number;
  /** Looked into where this process holds nothing. */
  readonly shared: SharedBytes;
  readonly observe: (event: CacheEvent) => void;
}

/**
 * Pictures by content: downloaded photos and what was made of them. A key names tenant, owner and etag, so an entry is
 * never wrong, and needs no end; the least recently wanted make room. Who may have one is decided before it is asked.
 */
export class PictureCache {
  readonly #memory: LRUCache<string, KeptPicture>;
  readonly #options: PictureCacheOptions;

  constructor(options: PictureCacheOptions) {
    this.#options = options;
    this.#memory = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ bytes }) => bytes.byteLength + entryBytes,
    });
  }

  async get(key: string): Promise<KeptPicture | undefined> {
    const kept = this.#memory.get(key) ?? (await this.#fromOthers(key));
    this.#options.observe({ cache: 'bytes', event: kept ? 'hit' : 'miss' });
    return kept;
  }

  /** What this process holds, without asking others. */
  peek(key: string): KeptPicture | undefined {
    return this.#memory.get(key);
  }

  set(key: string, picture: KeptPicture): void {
    this.#memory.set(key, picture);
    this.#options.shared.set(key, encodeKept(picture), sharedTtlMs);
  }

  forget(key: string): void {
    this.#memory.delete(key);
    this.#options.shared.delete(key);
  }

  async #fromOthers(key: string): Promise<KeptPicture | undefined> {
    const value = await this.#options.shared.get(key);
    const picture = value && decodeKept(value);
    if (picture) this.#memory.set(key, picture);
    return picture;
  }
}
