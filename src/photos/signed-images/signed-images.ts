import { LRUCache } from 'lru-cache';
import type { Clock } from '../../foundation/clock.js';
import { deadlineIn } from '../../foundation/deadline.js';
import type { Observer } from '../../model/events.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import type { Rendition, RenditionWish } from '../images/rendition.js';
import type { PhotoAnswer } from '../photo-answer.js';
import type { PhotoQuestion } from '../photo-source.js';
import type { ImageAddress, ImageAddresses } from './image-address.js';
import type { ImageClaims } from './image-claims.js';

/** What reads the photos. */
export interface PhotoReader {
  photo(question: PhotoQuestion, wish: RenditionWish): Promise<PhotoAnswer>;
}

/** What stands at a signed address. */
export type SignedImage =
  /** `until`: milliseconds since 1970 from which nobody may show it without asking again. */
  | { readonly kind: 'photo'; readonly rendition: Rendition; readonly until: number }
  /** A symbol in place of a photo that is not to be shown, or not now: nobody may keep it. */
  | { readonly kind: 'neutral'; readonly rendition: Rendition };

export interface SignedImagesOptions {
  readonly addresses: ImageAddresses;
  readonly photos: PhotoReader;
  /** Draws the symbol, as large as the photo would be in pixels. */
  readonly neutral: (size: number) => Promise<Rendition>;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'failure'>;
}

/** Whoever looks at a card does not wait longer for its picture. */
const patienceMs = 8_000;

/** How long another photo than the signed one may be shown: it may change again, or its address was written long ago. */
const otherPhotoMs = 60_000;

/** Cards come in some twenty sizes; the symbol of each takes a few kilobytes. */
const mostSymbols = 64;

/** From the path of a signed image to its picture. */
export class SignedImages {
  readonly #options: SignedImagesOptions;
  readonly #symbols = new LRUCache<number, Rendition>({ max: mostSymbols });

  constructor(options: SignedImagesOptions) {
    this.#options = options;
  }

  /**
   * The photo, read anew with the rights that the address was signed with; a symbol where it cannot be shown, since
   * cards live longer than addresses and a broken picture tells nobody anything.
   * @throws PortraitError not_found for an address that was not written here
   */
  async picture(path: string, requestId: string): Promise<SignedImage> {
    const address = this.#options.addresses.read(path);
    if (address.kind === 'forged') throw new PortraitError('not_found', 'An image address that was not written here');
    const photo = address.kind === 'valid' ? await this.#photo(address, requestId) : undefined;
    return photo ?? { kind: 'neutral', rendition: await this.#symbol(address.claims.size) };
  }

  async #photo(
    { claims, expiresAt }: Exclude<ImageAddress, { kind: 'forged' }>,
    requestId: string,
  ): Promise<SignedImage | undefined> {
    const answer = await this.#ask(claims, requestId);
    if (answer?.kind !== 'photo') return undefined;
    const isTheSigned = answer.metadata.etag === claims.etag && answer.asOf === undefined;
    const until = isTheSigned ? expiresAt : Math.min(expiresAt, this.#options.clock.now() + otherPhotoMs);
    return { kind: 'photo', rendition: answer.rendition, until };
  }

  /** A failure is the log's: whoever looks at a card can do nothing about it. */
  async #ask({ viewer, owner, seenBy, size }: ImageClaims, requestId: string): Promise<PhotoAnswer | undefined> {
    const { photos, clock, observe } = this.#options;
    const question = { viewer, owner, seenBy, deadline: deadlineIn(patienceMs, clock), requestId };
    const wish: RenditionWish = { size, shape: 'square', background: 'white', encoding: { format: 'jpeg' } };
    try {
      return await photos.photo(question, wish);
    } catch (thrown) {
      const { code, message } = asPortraitError(thrown);
      observe.failure({ requestId, code, detail: message });
      return undefined;
    }
  }

  async #symbol(size: number): Promise<Rendition> {
    const kept = this.#symbols.get(size);
    if (kept) return kept;
    const symbol = await this.#options.neutral(size);
    this.#symbols.set(size, symbol);
    return symbol;
  }
}
