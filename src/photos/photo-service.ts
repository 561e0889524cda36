import type { Clock } from '../foundation/clock.js';
import { endingWith } from '../foundation/deadline.js';
import type { Observer } from '../model/events.js';
import { imageMediaTypes } from '../model/image-format.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import type { AccessMemory, Known } from './access-memory.js';
import type { ExcludedPeople } from './excluded-people.js';
import { Faces } from './faces.js';
import { flightQuestion, photoFlightMs } from './flight-question.js';
import type { ImageGate } from './images/image-gate.js';
import type { RenditionWish } from './images/rendition.js';
import { joinFlight } from './join-flight.js';
import type { FaceAnswer, MetadataAnswer, PhotoAnswer } from './photo-answer.js';
import { accessKey, photoAccess, readAccess, type Access } from './photo-access.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';
import { PictureCache } from './picture-cache.js';
import { photoKey, renditionKey, renditionTag } from './rendition-key.js';
import { asUploaded, Renditions } from './renditions.js';
import type { SharedBytes } from './shared-bytes.js';

export interface PhotoServiceOptions {
  readonly source: PhotoSource;
  readonly clock: Clock;
  readonly metadataTtlMs: number;
  /** Bound of all photo bytes held in memory, downloaded and made together. */
  readonly cacheMaxBytes: number;
  readonly shared: SharedBytes;
  readonly gate: ImageGate;
  /** Undefined where everybody may be shown. */
  readonly excluded: ExcludedPeople | undefined;
  readonly observe: Pick<Observer, 'cache' | 'image'>;
}

interface SeenPhoto {
  readonly metadata: PhotoMetadata;
}

/**
 * Owner in, picture out. Two memories, kept apart: what a viewer may see (short, filled with that viewer's rights) and
 * bytes (shared by every viewer whom the first admits; addressed by etag, so that a new photo never shows an old one).
 */
export class PhotoService {
  readonly #options: PhotoServiceOptions;
  readonly #access: AccessMemory<Access<SeenPhoto>>;
  readonly #renditions: Renditions;
  readonly #faces: Faces;

  constructor(options: PhotoServiceOptions) {
    const { source, clock, metadataTtlMs, cacheMaxBytes, shared, gate, observe } = options;
    const pictures = new PictureCache({ maxBytes: cacheMaxBytes, shared, observe: observe.cache });
    const renditions = new Renditions({ source, pictures, gate, clock, observe: observe.image });
    this.#options = options;
    this.#access = photoAccess({ clock, metadataTtlMs, observe: observe.cache });
    this.#renditions = renditions;
    this.#faces = new Faces({ source, clock, metadataTtlMs, pictures, renditions, observe: observe.cache });
  }

  /**
   * The photo's metadata.
   * @throws PortraitError access_denied, graph_busy, graph_unavailable, graph_refused or as the viewer's sign-in
   */
  async metadata(question: PhotoQuestion): Promise<MetadataAnswer> {
    if (await this.#options.excluded?.hides(question)) return { kind: 'excluded' };
    const { value: access, readAt, asOf } = await this.#readAccess(question);
    switch (access.kind) {
      case 'photo':
        return { ...access, readAt, asOf };
      case 'absent':
        return { kind: 'absent', asOf };
      case 'refused':
        throw access.error;
    }
  }

  /**
   * The photo as a picture of the size and format asked for, never upscaled.
   * @throws PortraitError image_unusable, server_busy, or as `metadata`
   */
  async photo(question: PhotoQuestion, wish: RenditionWish): Promise<PhotoAnswer> {
    const first = await this.metadata(question);
    if (first.kind !== 'photo') return first;
    const { etag } = first.metadata;
    const answer = await this.#show(question, first, wish, (other) => other === '' || other === etag);
    if (answer !== 'changed') return answer;
    // Another photo by now, or sizes with etags of their own: the metadata tells which.
    this.#access.forget(accessKey(question));
    const second = await this.metadata(question);
    if (second.kind !== 'photo') return second;
    const again = await this.#show(question, second, wish, () => true);
    if (again === 'changed') throw new PortraitError('graph_unavailable', 'The photo changed while it was read');
    return again;
  }

  async #show(
    question: PhotoQuestion,
    { metadata, asOf }: MetadataAnswer & { kind: 'photo' },
    wish: RenditionWish,
    isSame: (etag: string) => boolean,
  ): Promise<PhotoAnswer | 'changed'> {
    const photo = photoKey(question, metadata.etag);
    const made = await joinFlight(question, this.#options.clock, (flight) =>
      this.#renditions.read(flight, photo, metadata, wish, isSame),
    );
    if (made === 'changed') return made;
    if (!made) return { kind: 'absent', asOf };
    const { upload, ...picture } = made;
    const rendition = { ...picture, mediaType: imageMediaTypes[wish.encoding.format] };
    const tag = renditionTag(renditionKey(photo, wish));
    return { kind: 'photo', metadata: asUploaded(metadata, upload), rendition, tag, asOf };
  }

  /** One face of many; what is asked for at the same moment is read together. */
  async face(question: PhotoQuestion, wish: RenditionWish): Promise<FaceAnswer> {
    const { owner } = question;
    try {
      if (await this.#options.excluded?.hides(question)) return { owner, kind: 'excluded' };
      const { value: face, asOf } = await this.#faces.read(question, wish);
      switch (face.kind) {
        case 'photo': {
          const rendition = { ...face.picture, mediaType: imageMediaTypes[wish.encoding.format] };
          return { owner, kind: 'photo', etag: face.etag, rendition, asOf };
        }
        case 'absent':
          return { owner, kind: 'absent', asOf };
        case 'refused':
          return { owner, kind: 'failed', error: face.error };
      }
    } catch (thrown) {
      return { owner, kind: 'failed', error: asPortraitError(thrown) };
    }
  }

  #readAccess(question: PhotoQuestion): Promise<Known<Access<SeenPhoto>>> {
    const { clock, source } = this.#options;
    return this.#access.read(accessKey(question), question.deadline.signal, (abandoned) =>
      readAccess(async () => {
        const flight = flightQuestion(question, clock, photoFlightMs);
        const metadata = await source.metadata({ ...flight, deadline: endingWith(flight.deadline, abandoned) });
        return metadata && { metadata };
      }),
    );
  }
}
