import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { ImageGate, PhotoService, unshared, type PhotoQuestion, type PhotoSource } from '../../src/photos/index.js';
import { openImageLoaders } from '../open-image-loaders.js';
import { cardWish } from './shelf.js';

const megabyte = 1024 * 1024;
const cacheMaxBytes = 16 * megabyte;
const photos = 5_000;
/** Asked for at a time; between two crowds nothing is under way, so that what is held can be counted. */
const crowd = 10;
const crowdsBetweenCounts = 50;
/** Held beside the cache: decoded pictures (16 MB, by their own bound), and what is known of 5,000 people's photos. */
const besideCache = 32 * megabyte;
/** By the third count the allocators of libvips and Node have what they keep for the next image, though nobody holds it. */
const countsBeforeSettled = 3;
/** How far such memory swings from count to count; a leak of 16 KB a photo would be as much again. */
const swing = 64 * megabyte;

/** What is held once nobody asks any more, in bytes. */
interface Holding {
  /** Photos and pictures that anything still refers to. */
  readonly pictures: number;
  /** JavaScript's heap with the buffers outside of it. */
  readonly process: number;
  /** What the operating system counts for the process. */
  readonly resident: number;
}

/** Photos that differ in their bytes and etags: 648 pixels and 60 KB each, cheap to draw and to decode. */
class Crowd implements PhotoSource {
  readonly given: WeakRef<Buffer>[] = [];
  readonly #photo: Buffer;

  constructor(photo: Buffer) {
    this.#photo = photo;
  }

  metadata({ requestId }: PhotoQuestion) {
    return Promise.resolve({ id: '648X648', width: 648, height: 648, mediaType: 'image/jpeg', etag: requestId });
  }

  sized({ requestId }: PhotoQuestion) {
    const bytes = withComment(this.#photo, this.given.length);
    this.given.push(new WeakRef(bytes));
    return Promise.resolve({ bytes, etag: requestId });
  }

  original(question: PhotoQuestion) {
    return this.sized(question);
  }

  face() {
    return Promise.resolve(undefined);
  }
}

describe('Memory, while 5,000 photos pass through', () => {
  const pictures: WeakRef<Buffer>[] = [];
  const holdings: Holding[] = [];
  let before: Holding;

  beforeAll(async () => {
    openImageLoaders();
    const source = new Crowd(await drawPhoto());
    const service = createService(source);
    const look = async (index: number): Promise<void> => {
      const answer = await service.photo(questionFor(index), cardWish);
      if (answer.kind !== 'photo') throw new Error(`Photo ${index} came back as ${answer.kind}`);
      pictures.push(new WeakRef(answer.rendition.bytes));
    };
    // Once to load and to warm what stays for good.
    await look(photos);
    before = await count([]);
    for (let index = 0; index < photos; index += crowd) {
      await Promise.all(Array.from({ length: crowd }, (_, member) => look(index + member)));
      if ((index / crowd) % crowdsBetweenCounts === 0) holdings.push(await count([...source.given, ...pictures]));
    }
    holdings.push(await count([...source.given, ...pictures]));
    // The service has to live until the last count: what nobody refers to holds nothing.
    await look(photos);
  }, 120_000);

  afterAll(() => {
    setFlagsFromString('--no-expose-gc');
  });

  it('holds no more bytes of photos and pictures than the cache may', () => {
    expect(pictures.length).toBeGreaterThan(photos);
    expect(Math.max(...holdings.map((one) => one.pictures))).toBeLessThanOrEqual(cacheMaxBytes);
  });

  it('uses the room that it was given', () => {
    expect(holdings.at(-1)?.pictures).toBeGreaterThan(cacheMaxBytes / 2);
  });

  it('holds nothing else that grows with the photos', () => {
    const growth = Math.max(...holdings.map((one) => one.process - before.process));
    expect(growth).toBeLessThan(cacheMaxBytes + besideCache);
  });

  it('does not let the process grow once it has settled', () => {
    const [settled = 0, ...later] = holdings.slice(countsBeforeSettled).map(({ resident }) => resident);
    expect(Math.max(...later) - settled).toBeLessThan(swing);
  });
});

function createService(source: PhotoSource): PhotoService {
  return new PhotoService({
    source,
    clock: systemClock,
    metadataTtlMs: 300_000,
    cacheMaxBytes,
    shared: unshared,
    gate: new ImageGate({ most: 4, mostWaiting: 256 }),
    excluded: undefined,
    observe: { cache: () => undefined, image: () => undefined },
  });
}

function questionFor(index: number): PhotoQuestion {
  return {
    viewer: { kind: 'app', tenantId: 'one-tenant' },
    owner: { kind: 'user', user: `person ${index}` },
    seenBy: undefined,
    deadline: deadlineIn(20_000, systemClock),
    requestId: `"photo ${index}"`,
  };
}

function drawPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 648, height: 648, channels: 3, background: '#8a6f5c' } })
    .jpeg()
    .toBuffer();
}

/** The same JPEG with a comment of its own: COM, length, 60,000 bytes, behind the first marker. */
function withComment(jpeg: Buffer, index: number): Buffer {
  const comment = Buffer.alloc(60_000, `photo ${index} `);
  const marker = Buffer.from([0xff, 0xfe, 0, 0]);
  marker.writeUInt16BE(comment.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)]);
}

/** Collects all garbage, and counts what is left. */
async function count(buffers: readonly WeakRef<Buffer>[]): Promise<Holding> {
  // A weak reference holds its buffer until the job that touched it is over.
  await nextTurn();
  collectGarbage();
  await nextTurn();
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const pictures = buffers.reduce((sum, buffer) => sum + (buffer.deref()?.byteLength ?? 0), 0);
  return { pictures, process: heapUsed + external, resident: rss };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
