import type { Clock } from '../foundation/clock.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { ImageEvent } from '../model/events.js';
import { isPlaceholder, type PhotoMetadata } from '../model/photo-metadata.js';
import { asPortraitError } from '../model/portrait-error.js';
import { largestSize } from '../model/photo-size.js';
import { DecodedPictures } from './decoded-pictures.js';
import type { ImageGate } from './images/image-gate.js';
import { fitsSurely, makeAtOnce, makeRendition } from './images/make-rendition.js';
import { openImage } from './images/open-image.js';
import { decodePicture } from './images/picture.js';
import type { RenditionWish } from './images/rendition.js';
import type { KeptPicture, PictureFacts } from './kept-picture.js';
import { look, PhotoOriginals, type Original } from './photo-originals.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';
import type { PictureCache } from './picture-cache.js';
import { renditionKey } from './rendition-key.js';

export interface RenditionsOptions {
  readonly source: PhotoSource;
  readonly pictures: PictureCache;
  readonly gate: ImageGate;
  readonly clock: Clock;
  readonly observe: (event: ImageEvent) => void;
}

/** Pictures made of photos: each made once, whoever asks, and every size of a photo of one decode. */
export class Renditions {
  readonly #options: RenditionsOptions;
  readonly #originals: PhotoOriginals;
  readonly #decoded: DecodedPictures;
  readonly #flights = new SingleFlight<KeptPicture | 'changed' | undefined>();
  readonly #faceFlights = new SingleFlight<KeptPicture | undefined>();

  constructor(options: RenditionsOptions) {
    this.#options = options;
    this.#originals = new PhotoOriginals(options.source, options.pictures);
    this.#decoded = new DecodedPictures(options.clock);
  }

  /**
   * @param question asked where something has to be downloaded, for everybody who waits
   * @param photo the photo's key: tenant, owner and etag
   * @param isSame whether an etag that bytes come with is that of the photo meant
   * @returns undefined when the photo went away since its metadata was read, `changed` when there is another by now
   * @throws PortraitError image_unusable, server_busy, or as the source
   */
  async read(
    question: () => PhotoQuestion,
    photo: string,
    metadata: PhotoMetadata,
    wish: RenditionWish,
    isSame: (etag: string) => boolean,
  ): Promise<KeptPicture | 'changed' | undefined> {
    const key = renditionKey(photo, wish);
    return this.#flights.run(key, async () => {
      const kept = await this.#options.pictures.get(key);
      if (kept) return kept;
      return this.#decoded.wish(photo, async () => {
        const original = await this.#originals.read(question(), photo, metadata, wish, isSame);
        if (original === 'changed') return original;
        if (!original || isPlaceholder(original.picture)) return undefined;
        return this.#make(key, photo, original, wish);
      });
    });
  }

  /** A rendition of bytes that came another way than by `read`, kept for whoever asks next. */
  async of(photo: string, bytes: Buffer, wish: RenditionWish): Promise<KeptPicture | undefined> {
    const key = renditionKey(photo, wish);
    return this.#faceFlights.run(key, async () => {
      const picture = await look(bytes);
      if (isPlaceholder(picture)) return undefined;
      const made = await this.#draw(photo, { key: `${photo} ${picture.width}`, picture }, wish);
      this.#options.pictures.set(key, made);
      return made;
    });
  }

  async #make(key: string, photo: string, original: Original, wish: RenditionWish): Promise<KeptPicture> {
    const made = await this.#draw(photo, original, wish).catch((thrown: unknown) => {
      // What cannot be drawn may have been spoilt on its way: the next question downloads it again.
      if (asPortraitError(thrown).code === 'image_unusable') this.#options.pictures.forget(original.key);
      throw thrown;
    });
    this.#options.pictures.set(key, made);
    return made;
  }

  async #draw(photo: string, { key, picture }: Original, wish: RenditionWish): Promise<KeptPicture> {
    const { upload, bytes } = picture;
    const image = await openImage(bytes);
    if (this.#decoded.isAlone(photo) && fitsSurely(wish)) {
      const made = await this.#step('decode', () => makeAtOnce(image, wish));
      if (made) return { ...made, upload };
    }
    const { shape, background, size, encoding } = wish;
    const decoded = await this.#decoded.read(`${key} ${shape} ${background}`, () =>
      this.#step('decode', () => decodePicture(image, { shape, background, size: largestSize })),
    );
    const made = await this.#step('encode', () => makeRendition(decoded, encoding, size));
    return { ...made, upload };
  }

  async #step<Result>(step: ImageEvent['step'], work: () => Promise<Result>): Promise<Result> {
    const { gate, clock, observe } = this.#options;
    const askedAt = clock.now();
    return gate.run(async () => {
      const startedAt = clock.now();
      observe({ step: 'wait', ms: startedAt - askedAt });
      const result = await work();
      observe({ step, ms: clock.now() - startedAt });
      return result;
    });
  }
}

/** What the bytes say where the metadata is silent (no size), or wrong (a PNG labelled as JPEG). */
export function asUploaded(metadata: PhotoMetadata, upload: PictureFacts | undefined): PhotoMetadata {
  if (!upload) return metadata;
  const { mediaType } = upload;
  return metadata.width > 0 && metadata.height > 0 ? { ...metadata, mediaType } : { ...metadata, ...upload };
}
