import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { Picture } from './images/picture.js';

/** Five of the largest squares: enough for the sizes of one photo to be asked for side by side. */
const mostBytes = 16 * 1024 * 1024;
/** The sizes of one photo are wanted within a moment, or not at all. */
const keptMs = 20_000;
/** Photos that were wanted within that moment. */
const mostPhotos = 5_000;

/**
 * Keeps what was decoded for a moment, so that many sizes of one photo cost one decode; and knows which photos are wanted
 * at many.
 */
export class DecodedPictures {
  readonly #kept: LRUCache<string, Picture>;
  readonly #flights = new SingleFlight<Picture>();
  /** How many sizes and formats of each photo are being made. */
  readonly #wishes = new Map<string, number>();
  readonly #wanted: LRUCache<string, true>;

  constructor(clock: Clock) {
    const memory = { ttl: keptMs, perf: clock };
    this.#kept = new LRUCache({
      ...memory,
      maxSize: mostBytes,
      sizeCalculation: ({ pixels }) => pixels.byteLength + 1,
    });
    this.#wanted = new LRUCache({ ...memory, max: mostPhotos });
  }

  /** Counts a wish for a photo from before its download until it is made: who wants the same photo is known in time. */
  async wish<Value>(photo: string, work: () => Promise<Value>): Promise<Value> {
    this.#wishes.set(photo, (this.#wishes.get(photo) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = (this.#wishes.get(photo) ?? 1) - 1;
      if (left > 0) this.#wishes.set(photo, left);
      else this.#wishes.delete(photo);
      this.#wanted.set(photo, true);
    }
  }

  /** Whether a photo is wanted as one picture alone, as far as can be seen: then nothing is gained by its pixels. */
  isAlone(photo: string): boolean {
    return (this.#wishes.get(photo) ?? 0) <= 1 && !this.#wanted.has(photo);
  }

  /** @param key names the photo, and how it is cut */
  read(key: string, decode: () => Promise<Picture>): Promise<Picture> {
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept);
    return this.#flights.run(key, async () => {
      const picture = await decode();
      this.#kept.set(key, picture);
      return picture;
    });
  }
}
