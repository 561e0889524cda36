import pLimit from 'p-limit';
import { AbandonableFlight } from '../foundation/abandonable-flight.js';
import type { Clock } from '../foundation/clock.js';
import { endingWith } from '../foundation/deadline.js';
import type { CacheEvent } from '../model/events.js';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import { graphSizes, type GraphSize } from '../model/photo-size.js';
import type { AccessMemory, Known } from './access-memory.js';
import { faceFlightMs, flightQuestion } from './flight-question.js';
import { endsEarly } from './images/ends-early.js';
import type { RenditionWish } from './images/rendition.js';
import type { KeptPicture } from './kept-picture.js';
import { accessKey, photoAccess, readAccess, type Access } from './photo-access.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';
import type { PictureCache } from './picture-cache.js';
import { faceKey, renditionKey } from './rendition-key.js';
import type { Renditions } from './renditions.js';

/** Faces of walls that are drawn at a time: a wall leaves places of the image gate to chat. */
const mostDrawn = 2;

/** The largest photo that is read for a wall, in pixels: twenty of them make an answer of 300 KB. */
export const largestFace: GraphSize = 240;

/** What is known of a photo that was seen on a wall: which one it is, though not how large. */
export interface SeenFace {
  readonly etag: string;
}

/** A face on a wall. */
export type Face = Access<SeenFace & { readonly picture: KeptPicture }>;

export interface FacesOptions {
  readonly source: PhotoSource;
  readonly clock: Clock;
  readonly metadataTtlMs: number;
  readonly pictures: PictureCache;
  readonly renditions: Renditions;
  readonly observe: (event: CacheEvent) => void;
}

/**
 * Small photos of many people. One read serves for both memories: that the viewer may see the photo, and its bytes. So a
 * wall costs one batched read the first time and none the second.
 */
export class Faces {
  readonly #options: FacesOptions;
  readonly #access: AccessMemory<Access<SeenFace>>;
  readonly #flights = new AbandonableFlight<Face>();
  readonly #drawing = pLimit(mostDrawn);

  constructor(options: FacesOptions) {
    this.#options = options;
    this.#access = photoAccess<SeenFace>(options);
  }

  /**
   * One face of a wall.
   * @throws PortraitError server_busy, or as the source
   */
  async read(question: PhotoQuestion, wish: RenditionWish): Promise<Known<Face>> {
    const { value: access, ...times } = await this.#know(question, wish);
    if (access.kind !== 'photo') return { value: access, ...times };
    const { etag } = access;
    const picture = await this.#options.pictures.get(renditionKey(faceKey(question, etag), wish));
    if (picture) return { value: { kind: 'photo', etag, picture }, ...times };
    // Seen, but at another size, or so long ago that its bytes made room for others.
    const value = await this.#look(question, wish);
    return { value, readAt: this.#options.clock.now(), asOf: undefined };
  }

  #know(question: PhotoQuestion, wish: RenditionWish): Promise<Known<Access<SeenFace>>> {
    return this.#access.read(accessKey(question), question.deadline.signal, async (abandoned) => {
      // Whoever came first may go; the look is for all who stay.
      const forAll = { ...question, deadline: { ...question.deadline, signal: abandoned } };
      const face = await this.#look(forAll, wish);
      // The memory of what may be seen holds no bytes.
      return face.kind === 'photo' ? { kind: 'photo', etag: face.etag } : face;
    });
  }

  /** Reads a face once for all who want it at this size, and no longer than somebody does. */
  #look(question: PhotoQuestion, wish: RenditionWish): Promise<Face> {
    const key = renditionKey(accessKey(question), wish);
    return this.#flights.run(key, question.deadline.signal, (abandoned) => {
      const flight = flightQuestion(question, this.#options.clock, faceFlightMs);
      return this.#fetch({ ...flight, deadline: endingWith(flight.deadline, abandoned) }, wish);
    });
  }

  #fetch(question: PhotoQuestion, wish: RenditionWish): Promise<Face> {
    return readAccess(async () => {
      const found = await this.#options.source.face(question, sizeToRead(wish.size));
      if (!found) return undefined;
      const { bytes, etag } = found;
      const picture = await this.#drawing(() =>
        this.#options.renditions.of(faceKey(question, etag), bytes, wish).catch((thrown: unknown) => {
          throw orCutShort(thrown, bytes);
        }),
      );
      return picture && { etag, picture };
    });
  }
}

/** Bytes that broke off on their way are no broken photo: nothing of it is remembered, and the next question may get all. */
function orCutShort(thrown: unknown, bytes: Buffer): PortraitError {
  const error = asPortraitError(thrown);
  if (error.code !== 'image_unusable' || !endsEarly(bytes)) return error;
  return new PortraitError('graph_unavailable', `A photo of which ${bytes.byteLength} bytes came`, { cause: error });
}

/** The smallest of Graph's sizes that is large enough, as far as many of it may travel at once. */
function sizeToRead(size: number): GraphSize {
  return graphSizes.find((one) => one >= Math.min(size, largestFace)) ?? largestFace;
}
