import { setTimeout as sleep } from 'node:timers/promises';
import { deadlineIn } from '../../src/foundation/deadline.js';
import type { CacheEvent, ImageEvent } from '../../src/model/events.js';
import type { PhotoMetadata } from '../../src/model/photo-metadata.js';
import { PhotoService, type PhotoQuestion, type PhotoSource } from '../../src/photos/index.js';
import { HandClock } from '../foundation/hand-clock.js';

/** A source that holds one photo in its hand, and counts what it is asked. */
export class Shelf implements PhotoSource {
  readonly asked: string[] = [];
  metadataNow: PhotoMetadata | undefined;
  upload: Buffer | undefined;
  readonly sizes = new Map<number, Buffer>();
  failure: Error | undefined;

  put(upload: Buffer, metadata: Partial<PhotoMetadata> = {}): void {
    this.upload = upload;
    this.metadataNow = { id: 'default', width: 400, height: 400, mediaType: 'image/jpeg', etag: 'W/"1"', ...metadata };
  }

  metadata(): Promise<PhotoMetadata | undefined> {
    return this.#answer('metadata', this.metadataNow);
  }

  original(): Promise<Buffer | undefined> {
    return this.#answer('original', this.upload);
  }

  sized(_question: PhotoQuestion, size: number): Promise<Buffer | undefined> {
    return this.#answer(`sized ${size}`, this.sizes.get(size));
  }

  async #answer<Value>(what: string, value: Value): Promise<Value> {
    this.asked.push(what);
    await sleep(1);
    if (this.failure) throw this.failure;
    return value;
  }
}

/** A photo service before a shelf, and a clock to wait by. */
export function serve(shelf: Shelf, options: { metadataTtlMs?: number; cacheMaxBytes?: number } = {}) {
  const clock = new HandClock();
  const events: (CacheEvent | ImageEvent)[] = [];
  const observe = {
    cache: (event: CacheEvent) => events.push(event),
    image: (event: ImageEvent) => events.push(event),
  };
  const service = new PhotoService({
    source: shelf,
    clock,
    metadataTtlMs: 300_000,
    cacheMaxBytes: 64 * 1024 * 1024,
    observe,
    ...options,
  });
  let questions = 0;
  /** Asks for one person's photo; `about` changes whose, or on whose behalf. */
  const ask = (size = 96, about: Partial<PhotoQuestion> = {}, budgetBytes = 28_672) => {
    questions += 1;
    const question = {
      viewer: { kind: 'app', tenantId: 'one-tenant' },
      owner: { kind: 'user', user: 'ann' },
      deadline: deadlineIn(20_000, clock),
      requestId: `question ${questions}`,
      ...about,
    } as const;
    return service.photo(question, { size, budgetBytes });
  };
  return { ask, clock, events };
}
