import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../foundation/single-flight.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import { largestGraphSize } from '../model/photo-size.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';

export interface PhotoOriginalsOptions {
  readonly source: PhotoSource;
  /** Bound of all bytes held, in bytes. */
  readonly maxBytes: number;
}

/** What a rendition is made from: the upload itself, or a square that Graph made of it. */
export interface Original {
  readonly bytes: Buffer;
  readonly isUpload: boolean;
}

/**
 * Downloads the photo that renditions are made from, once for each etag. Photos above Graph's largest size are read at
 * that size, which is plenty for most answers and a fiftieth of the bytes; the upload itself only when more is asked.
 */
export class PhotoOriginals {
  readonly #source: PhotoSource;
  readonly #kept: LRUCache<string, Original>;
  readonly #flights = new SingleFlight<Original | undefined>();

  constructor(options: PhotoOriginalsOptions) {
    this.#source = options.source;
    this.#kept = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: ({ bytes }) => bytes.byteLength + 1 });
  }

  /**
   * @param photoKey tenant, owner and etag
   * @param size the width in pixels that will be made of it
   * @returns undefined when the photo went away since its metadata was read
   */
  async read(
    question: PhotoQuestion,
    photoKey: string,
    metadata: PhotoMetadata,
    size: number,
  ): Promise<Original | undefined> {
    const enough = size <= largestGraphSize && Math.min(metadata.width, metadata.height) >= largestGraphSize;
    const key = keptKey(photoKey, enough);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    return this.#flights.run(key, async () => {
      const original = await this.#download(question, enough);
      if (original) this.#kept.set(key, original);
      return original;
    });
  }

  /** Lets go of a photo's bytes, whichever they are. */
  forget(photoKey: string): void {
    this.#kept.delete(keptKey(photoKey, true));
    this.#kept.delete(keptKey(photoKey, false));
  }

  async #download(question: PhotoQuestion, sizedIsEnough: boolean): Promise<Original | undefined> {
    const sized = sizedIsEnough ? await this.#source.sized(question, largestGraphSize) : undefined;
    if (sized) return { bytes: sized, isUpload: false };
    const upload = await this.#source.original(question);
    return upload && { bytes: upload, isUpload: true };
  }
}

function keptKey(photoKey: string, isSized: boolean): string {
  return `${photoKey} ${isSized ? largestGraphSize : 'upload'}`;
}
