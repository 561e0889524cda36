import type { PhotoMetadata } from '../../model/photo-metadata.js';
import { sizesUpTo } from '../../model/photo-size.js';
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
  /** Signed data for the button of each size. */
  readonly sizeRequests: readonly SignedResizeRequest[];
}

/** A person's photo with what is known about it, and buttons for its other sizes. */
export function photoCard({ name, address, metadata, rendition, sizeRequests }: PhotoCardContent): AdaptiveCard {
  const { side, bytes, mediaType } = rendition;
  const altText = `Photo of ${name}, ${side} × ${side} pixels`;
  const facts = `${side} × ${side} of ${metadata.width} × ${metadata.height}, ${formatName(metadata.mediaType)}`;
  return adaptiveCard(
    altText,
    [
      {
        type: 'Image',
        url: `data:${mediaType};base64,${bytes.toString('base64')}`,
        altText,
        width: `${Math.min(side, widestPicture)}px`,
      },
      text(name, { size: 'Large', weight: 'Bolder' }),
      ...(address === '' ? [] : [text(address, { isSubtle: true }, 'None')]),
      text(facts, {}, 'Small'),
    ],
    sizeRequests.map(sizeButton),
  );
}

/**
 * The widths to offer for a photo whose shorter side is `naturalSide` pixels: Graph's sizes up to it, thinned out
 * evenly to five, always with the smallest and the largest.
 */
export function sizesToOffer(naturalSide: number): number[] {
  const sizes = sizesUpTo(naturalSide);
  if (sizes.length <= mostSizes) return sizes;
  const step = (sizes.length - 1) / (mostSizes - 1);
  return Array.from({ length: mostSizes }, (_, index) => sizes[Math.round(index * step)]).filter(
    (size) => size !== undefined,
  );
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
