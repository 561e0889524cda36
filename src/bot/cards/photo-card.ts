import type { PhotoMetadata } from '../../model/photo-metadata.js';
import { sizesUpTo, type GraphSize } from '../../model/photo-size.js';
import type { Rendition } from '../../photos/index.js';
import type { SignedResizeRequest } from '../card-signer.js';
import { adaptiveCard, text, type AdaptiveCard, type ExecuteAction } from './adaptive-card.js';

/** Teams shows six buttons at most; one stays free for a way out of the card. */
const mostSizes = 5;

/** A card is some 400 CSS pixels wide: a larger picture is shown as wide as the card, at the density of the screen. */
const widestPicture = 400;

export interface PhotoCardContent {
  readonly name: string;
  /** User principal name or mail address. */
  readonly address: string;
  readonly metadata: PhotoMetadata;
  readonly rendition: Rendition;
  /** Where the client finds the picture; may hold the picture itself. */
  readonly imageUrl: string;
  /** How long ago the photo was last made sure of, in milliseconds; undefined where that was just now. */
  readonly ageMs: number | undefined;
  /** Signed data for the button of each size. */
  readonly sizeRequests: readonly SignedResizeRequest[];
}

/** A person's photo with what is known about it, and buttons for its other sizes. */
export function photoCard(content: PhotoCardContent): AdaptiveCard {
  const { name, address, metadata, rendition, imageUrl, ageMs, sizeRequests } = content;
  const side = rendition.width;
  const altText = `Photo of ${name}, ${side} × ${side} pixels`;
  const facts = `${side} × ${side} of ${metadata.width} × ${metadata.height}, ${formatName(metadata.mediaType)}`;
  return adaptiveCard(
    altText,
    [
      {
        type: 'Image',
        url: imageUrl,
        altText,
        width: `${Math.min(side, widestPicture)}px`,
      },
      text(name, { size: 'Large', weight: 'Bolder' }),
      ...(address === '' ? [] : [text(address, { isSubtle: true }, 'None')]),
      text(facts, {}, 'Small'),
      ...(ageMs === undefined ? [] : [text(staleness(ageMs), { isSubtle: true }, 'Small')]),
    ],
    sizeRequests.map(sizeButton),
  );
}

/** Which sizes people want first: the usual one, a list's, a badge's, a slide's; the rest as room is left. */
const sizesByUse = [240, 96, 48, 432, 360, 504, 120, 64] as const satisfies readonly GraphSize[];

/**
 * The widths to offer for a photo whose shorter side is `naturalSide` pixels: the largest of Graph's sizes up to it, and
 * of the others the four most useful, in ascending order.
 */
export function sizesToOffer(naturalSide: number): number[] {
  const sizes = sizesUpTo(naturalSide);
  const largest = sizes.slice(-1);
  const others = sizesByUse.filter((size) => sizes.includes(size) && !largest.includes(size));
  return [...largest, ...others].slice(0, mostSizes).sort((one, other) => one - other);
}

function sizeButton(request: SignedResizeRequest): ExecuteAction {
  const title = `${request.size} px`;
  const data = { ...request };
  return {
    type: 'Action.Execute',
    title,
    verb: 'photo.resize',
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}

/** `image/pjpeg` as people know it: JPEG. */
function formatName(mediaType: string): string {
  const subtype = mediaType.replace(/^image\//, '').replace(/^p(?=jpe?g$)/, '');
  return subtype === 'jpg' ? 'JPEG' : subtype.toUpperCase();
}

/** Says that a photo may have changed since. */
function staleness(ageMs: number): string {
  const minutes = Math.max(1, Math.round(ageMs / 60_000));
  const ago = minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  return `Microsoft Graph does not answer just now. This is the photo of ${ago}.`;
}
