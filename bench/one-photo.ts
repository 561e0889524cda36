import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { systemClock } from '../src/foundation/clock.js';
import { deadlineIn } from '../src/foundation/deadline.js';
import type { ImageEvent } from '../src/model/events.js';
import type { PhotoOwner } from '../src/model/photo-owner.js';
import {
  gateWidth,
  ImageGate,
  PhotoService,
  unshared,
  type PhotoQuestion,
  type PhotoSource,
  type RenditionWish,
} from '../src/photos/index.js';

/** The photo that everything is made of: a face of 648 x 648 pixels, as Graph's largest size comes. */
const file = new URL('../assets/sandbox/photos/users/niamh.orourke.jpg', import.meta.url);

export const tenantId = '11111111-2222-4333-8444-555555555555';

/** Far above what any of the benchmarks asks for at a time. */
const mostWaiting = 4_096;
/** As `npm start` sets it. */
const threadPoolSize = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);

export function readPhoto(): Promise<Buffer> {
  return readFile(file);
}

/** One photo for everybody who is asked for, each under an etag of its own; counts what it is asked. */
export class OnePhoto implements PhotoSource {
  reads = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  metadata({ owner }: PhotoQuestion) {
    this.reads += 1;
    return Promise.resolve({ id: 'default', width: 648, height: 648, mediaType: 'image/jpeg', etag: etagOf(owner) });
  }

  original(question: PhotoQuestion) {
    return this.#photo(question);
  }

  sized(question: PhotoQuestion) {
    return this.#photo(question);
  }

  face(question: PhotoQuestion) {
    return this.#photo(question);
  }

  #photo({ owner }: PhotoQuestion) {
    this.reads += 1;
    return Promise.resolve({ bytes: this.#bytes, etag: etagOf(owner) });
  }
}

function etagOf(owner: PhotoOwner): string {
  return owner.kind === 'user' ? `"${owner.user}"` : '""';
}

/** A photo service as the product builds it, before `source`. */
export function photoService(source: PhotoSource, image: (event: ImageEvent) => void = () => undefined): PhotoService {
  return new PhotoService({
    source,
    clock: systemClock,
    metadataTtlMs: 300_000,
    cacheMaxBytes: 64 * 1024 * 1024,
    shared: unshared,
    gate: new ImageGate({ most: gateWidth(availableParallelism(), threadPoolSize), mostWaiting }),
    excluded: undefined,
    observe: { cache: () => undefined, image },
  });
}

/** The app's question for a person's photo. */
export function questionFor(user: string): PhotoQuestion {
  return {
    viewer: { kind: 'app', tenantId },
    owner: { kind: 'user', user },
    seenBy: undefined,
    deadline: deadlineIn(60_000, systemClock),
    requestId: user,
  };
}

/** A square JPEG on white, without a budget: encoded once. */
export function jpegWish(size: number): RenditionWish {
  return { size, shape: 'square', background: 'white', encoding: { format: 'jpeg' } };
}
