import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { Picture } from './images/picture.js';

/** Five of the largest squares: enough for the sizes of one photo to be asked for side by side. */
const mostBytes = 16 * 1024 * 1024;
/** The sizes of one photo are wanted within a moment, or not at all. */
const keptMs = 20_000;

/** Keeps what was decoded for a moment, so that many sizes of one photo cost one decode. */
export class DecodedPictures {
  readonly #kept: LRUCache<string, Picture>;
  readonly #flights = new SingleFlight<Picture>();

  constructor(clock: Clock) {
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: ({ pixels }) => pixels.byteLength + 1,
      ttl: keptMs,
      perf: clock,
    });
  }

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
