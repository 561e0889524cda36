import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within } from '../foundation/deadline.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { ImageEvent, Observer } from '../model/events.js';
import { isPlaceholder, type PhotoMetadata } from '../model/photo-metadata.js';
import { ownerKey } from '../model/photo-owner.js';
import { flightQuestion } from './flight-question.js';
import { fitJpeg, type Rendition } from './images/fit-jpeg.js';
import { openImage, type OpenedImage } from './images/open-image.js';
import { PhotoAccess } from './photo-access.js';
import { PhotoOriginals, type Original } from './photo-originals.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';
import { squarePicture } from './images/square-picture.js';

/** A picture made for somebody, or the plain fact that there is no photo. */
export type PhotoAnswer =
  { readonly found: true; readonly metadata: PhotoMetadata; readonly rendition: Rendition } | { readonly found: false };

/** What is wanted of a photo. */
export interface RenditionWish {
  /** Width and height in pixels; the answer is smaller where the photo is. */
  readonly size: number;
  readonly budgetBytes: number;
}

export interface PhotoServiceOptions {
  readonly source: PhotoSource;
  readonly clock: Clock;
  readonly metadataTtlMs: number;
  /** Bound of all photo bytes held in memory, downloaded and made together. */
  readonly cacheMaxBytes: number;
  readonly observe: Pick<Observer, 'cache' | 'image'>;
}

/**
 * Owner in, picture out. Two memories, kept apart: what a viewer may see (short, filled with that viewer's rights) and
 * bytes (shared by every viewer whom the first admits; addressed by etag, so that a new photo never shows an old one).
 */
export class PhotoService {
  readonly #options: PhotoServiceOptions;
  readonly #access: PhotoAccess;
  readonly #originals: PhotoOriginals;
  readonly #answers: LRUCache<string, PhotoAnswer & { found: true }>;
  readonly #flights = new SingleFlight<PhotoAnswer>();

  constructor(options: PhotoServiceOptions) {
    const half = Math.ceil(options.cacheMaxBytes / 2);
    this.#options = options;
    this.#access = new PhotoAccess({ ...options, observe: options.observe.cache });
    this.#originals = new PhotoOriginals({ source: options.source, maxBytes: half });
    this.#answers = new LRUCache({ maxSize: half, sizeCalculation: ({ rendition }) => rendition.bytes.byteLength });
  }

  /**
   * The photo as a square JPEG, never upscaled.
   * @throws PortraitError access_denied, image_unusable, graph_busy, graph_unavailable, graph_refused or
   * configuration_refused
   */
  async photo(question: PhotoQuestion, wish: RenditionWish): Promise<PhotoAnswer> {
    const access = await this.#access.read(question);
    if (!access.found) return access;
    const { metadata } = access;
    // Without an etag nothing tells an old photo from a new one: such a photo is kept for this question alone.
    const version = metadata.etag || question.requestId;
    const photoKey = `${question.viewer.tenantId} ${ownerKey(question.owner)} ${version}`;
    const key = `${photoKey} ${wish.size} ${wish.budgetBytes}`;
    const kept = this.#answers.get(key);
    this.#options.observe.cache({ cache: 'bytes', event: kept ? 'hit' : 'miss' });
    if (kept) return kept;
    const flight = this.#flights.run(key, async () => {
      const answer = await this.#make(flightQuestion(question, this.#options.clock), photoKey, metadata, wish);
      if (answer.found) this.#answers.set(key, answer);
      return answer;
    });
    return within(question.deadline.signal, flight);
  }

  async #make(
    question: PhotoQuestion,
    photoKey: string,
    metadata: PhotoMetadata,
    wish: RenditionWish,
  ): Promise<PhotoAnswer> {
    const original = await this.#originals.read(question, photoKey, metadata, wish.size);
    if (!original) return { found: false };
    try {
      return await this.#draw(original, metadata, wish);
    } catch (thrown) {
      // What cannot be drawn may have been spoilt on its way: the next question downloads it again.
      this.#originals.forget(photoKey);
      throw thrown;
    }
  }

  async #draw({ bytes, isUpload }: Original, metadata: PhotoMetadata, wish: RenditionWish): Promise<PhotoAnswer> {
    const image = await openImage(bytes);
    if (isPlaceholder(image)) return { found: false };
    const side = Math.min(wish.size, image.width, image.height);
    const picture = await this.#timed('decode', () => squarePicture(image, side));
    const rendition = await this.#timed('encode', () => fitJpeg(picture, wish.budgetBytes));
    return { found: true, metadata: isUpload ? asUploaded(metadata, image) : metadata, rendition };
  }

  async #timed<Result>(step: ImageEvent['step'], work: () => Promise<Result>): Promise<Result> {
    const startedAt = this.#options.clock.now();
    const result = await work();
    this.#options.observe.image({ step, ms: this.#options.clock.now() - startedAt });
    return result;
  }
}

/** What the bytes say where the metadata is silent (no size), or wrong (a PNG labelled as JPEG). */
function asUploaded(metadata: PhotoMetadata, { format, width, height }: OpenedImage): PhotoMetadata {
  const mediaType = `image/${format}`;
  return metadata.width > 0 && metadata.height > 0
    ? { ...metadata, mediaType }
    : { ...metadata, mediaType, width, height };
}
