import type { Encoding, PhotoQuestion, Rendition } from '../photos/index.js';

/** A picture that a card is to show. */
export interface PictureForCard {
  readonly question: Pick<PhotoQuestion, 'viewer' | 'owner' | 'seenBy'>;
  /** The width asked for, in pixels. */
  readonly size: number;
  /** Graph's etag of the photo. */
  readonly etag: string;
  readonly rendition: Rendition;
}

/** How a card's picture reaches the client that shows the card. */
export interface ImageDelivery {
  /** A message carries few bytes; an address none. */
  readonly encoding: Encoding & { readonly format: 'jpeg' };
  readonly url: (picture: PictureForCard) => string;
}

/** Pictures travel inside the message, fitted into its budget. */
export function inlineImages(budgetBytes: number): ImageDelivery {
  return {
    encoding: { format: 'jpeg', budgetBytes },
    url: ({ rendition: { mediaType, bytes } }) => `data:${mediaType};base64,${bytes.toString('base64')}`,
  };
}

/**
 * Pictures are fetched from us, each at a signed address that ends by itself.
 * @param publicUrl where clients reach this app, without a trailing slash
 * @param sign makes the path of an address
 */
export function signedImages(publicUrl: string, sign: (picture: PictureForCard) => string): ImageDelivery {
  return { encoding: { format: 'jpeg' }, url: (picture) => publicUrl + sign(picture) };
}
