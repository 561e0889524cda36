import { setTimeout as sleep } from 'node:timers/promises';
import { deadlineIn, within } from '../../src/foundation/deadline.js';
import type { CacheEvent, ImageEvent } from '../../src/model/events.js';
import type { PhotoMetadata } from '../../src/model/photo-metadata.js';
import { PortraitError } from '../../src/model/portrait-error.js';
import {
  ImageGate,
  PhotoService,
  unshared,
  type ExcludedPeople,
  type FaceAnswer,
  type PhotoQuestion,
  type PhotoSource,
  type RenditionWish,
  type SharedBytes,
  type SourcePhoto,
} from '../../src/photos/index.js';
import { HandClock } from '../foundation/hand-clock.js';

/** A source that holds one photo in its hand, and counts what it is asked. */
export class Shelf implements PhotoSource {
  readonly asked: string[] = [];
  metadataNow: PhotoMetadata | undefined;
  upload: Buffer | undefined;
  readonly sizes = new Map<number, Buffer>();
  failure: Error | undefined;
  /** Of the bytes, where it is another than the metadata's. */
  bytesEtag: string | undefined;
  /** People whose faces fail, or are not there. */
  readonly failing = new Set<string>();
  readonly absent = new Set<string>();

  put(upload: Buffer, metadata: Partial<PhotoMetadata> = {}): void {
    this.upload = upload;
    this.metadataNow = { id: 'default', width: 400, height: 400, mediaType: 'image/jpeg', etag: 'W/"1"', ...metadata };
  }

  metadata(): Promise<PhotoMetadata | undefined> {
    return this.#answer('metadata', this.metadataNow);
  }

  original(): Promise<SourcePhoto | undefined> {
    return this.#photo('original', this.upload);
  }

  sized(_question: PhotoQuestion, size: number): Promise<SourcePhoto | undefined> {
    return this.#photo(`sized ${size}`, this.sizes.get(size));
  }

  async face({ owner, deadline }: PhotoQuestion, size: number): Promise<SourcePhoto | undefined> {
    const user = owner.kind === 'user' ? owner.user : owner.kind;
    const bytes = await within(deadline.signal, this.#answer(`face ${user} ${size}`, this.upload));
    if (this.failing.has(user)) throw new PortraitError('graph_busy', 'this face alone', { retryAfterMs: 1_000 });
    return bytes && !this.absent.has(user) ? { bytes, etag: this.metadataNow?.etag ?? '' } : undefined;
  }

  async #photo(what: string, bytes: Buffer | undefined): Promise<SourcePhoto | undefined> {
    const found = await this.#answer(what, bytes);
    return found && { bytes: found, etag: this.bytesEtag ?? this.metadataNow?.etag ?? '' };
  }

  async #answer<Value>(what: string, value: Value): Promise<Value> {
    this.asked.push(what);
    await sleep(1);
    if (this.failure) throw this.failure;
    return value;
  }
}

/** A photo service before a shelf, and a clock to wait by. */
export interface ServeOptions {
  readonly metadataTtlMs?: number;
  readonly cacheMaxBytes?: number;
  readonly shared?: SharedBytes;
  readonly excluded?: ExcludedPeople;
  readonly clock?: HandClock;
}

/** A square JPEG on white, for a card. */
export const cardWish: RenditionWish = {
  size: 96,
  shape: 'square',
  background: 'white',
  encoding: { format: 'jpeg', budgetBytes: 28_672 },
};

export function serve(shelf: Shelf, options: ServeOptions = {}) {
  const { clock = new HandClock() } = options;
  const events: (CacheEvent | ImageEvent)[] = [];
  const observe = {
    cache: (event: CacheEvent) => events.push(event),
    image: (event: ImageEvent) => events.push(event),
  };
  const service = new PhotoService({
    source: shelf,
    metadataTtlMs: 300_000,
    cacheMaxBytes: 64 * 1024 * 1024,
    shared: unshared,
    gate: new ImageGate({ most: 4, mostWaiting: 256 }),
    excluded: undefined,
    observe,
    ...options,
    clock,
  });
  let questions = 0;
  /** Asks for one person's photo; `about` changes whose, or on whose behalf. */
  const ask = (size = 96, about: Partial<PhotoQuestion> = {}, budgetBytes = 28_672) =>
    wish({ size, encoding: { format: 'jpeg', budgetBytes } }, about);
  const wish = (wanted: Partial<RenditionWish>, about: Partial<PhotoQuestion> = {}) =>
    service.photo(questionAbout(about), { ...cardWish, ...wanted });
  /** Asks for what is known of one person's photo. */
  const tell = (about: Partial<PhotoQuestion> = {}) => service.metadata(questionAbout(about));
  const questionAbout = (about: Partial<PhotoQuestion>): PhotoQuestion => {
    questions += 1;
    return {
      viewer: { kind: 'app', tenantId: 'one-tenant' },
      owner: { kind: 'user', user: 'ann' },
      seenBy: 'somebody',
      deadline: deadlineIn(20_000, clock),
      requestId: `question ${questions}`,
      ...about,
    };
  };
  /** Asks for many people's faces at 96 pixels, as WebP. */
  const faces = (users: readonly string[], about: Partial<PhotoQuestion> = {}): Promise<FaceAnswer[]> =>
    Promise.all(
      users.map((user) =>
        service.face(
          {
            viewer: { kind: 'app', tenantId: 'one-tenant' },
            owner: { kind: 'user', user },
            seenBy: 'somebody',
            deadline: deadlineIn(20_000, clock),
            requestId: 'a wall',
            ...about,
          },
          { ...cardWish, encoding: { format: 'webp' } },
        ),
      ),
    );
  return { ask, wish, tell, faces, clock, events };
}
