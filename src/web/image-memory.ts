import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import type { ImageReply } from './image-reply.js';

/** Some 3,000 pictures of cards, which is what a large organisation looks at within the minute that they are kept. */
const mostBytes = 16 * 1024 * 1024;

/** What an entry costs beside its picture: address, headers and the cache's own links. */
const entryBytes = 2_048;

/** Replies under addresses that were found to be genuine: the signature need not be computed again for the next look. */
export class ImageMemory {
  readonly #clock: Clock;
  readonly #replies = new LRUCache<string, ImageReply>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + entryBytes,
  });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Pictures held at present. */
  get size(): number {
    return this.#replies.size;
  }

  get(path: string): ImageReply | undefined {
    const reply = this.#replies.get(path);
    return reply?.kept && this.#clock.now() < reply.kept.until ? reply : undefined;
  }

  /** Keeps what may be kept. */
  set(path: string, reply: ImageReply): void {
    if (reply.kept) this.#replies.set(path, reply);
  }
}
