import type { PhotoMetadata } from '../../model/photo-metadata.js';
import { sizesUpTo, type GraphSize } from '../../model/photo-size.js';
import type { Rendition } from '../../photos/index.js';
import type { SignedResizeRequest } from '../card-signer.js';
import { photoWords } from '../words/photo-words.js';
import type { Say } from '../words/speaker.js';
import {
  adaptiveCard,
  executeAction,
  text,
  type AdaptiveCard,
  type CardAction,
  type ExecuteAction,
} from './adaptive-card.js';
import { minutesOf } from './minutes-of.js';

/** Teams shows six buttons at most; one stays free for a way out of the card. */
const mostSizes = 5;

/** A card is some 400 CSS pixels wide: a larger picture is shown as wide as the card, at the density of the screen. */
const widestPicture = 400;

export interface PhotoCardContent {
  readonly name: string;
  /** User principal name or mail address. */
  readonly address: string;
  /** Undefined where the photo was read small, among many, and nobody knows how large it is. */
  readonly metadata: PhotoMetadata | undefined;
  readonly rendition: Rendition;
  /** Where the client finds the picture; may hold the picture itself. */
  readonly imageUrl: string;
  /** How long ago the photo was last made sure of, in milliseconds; undefined where that was just now. */
  readonly ageMs: number | undefined;
  /** The photo's shorter side in pixels, where somebody asked for more than that. */
  readonly largest: number | undefined;
  /** Opens the photo in the tab; undefined where the tab has no address. */
  readonly tabUrl: string | undefined;
  /** Signed data for the button of each size. */
  readonly sizeRequests: readonly SignedResizeRequest[];
}

/** A person's photo with what is known about it, and buttons for its other sizes. */
export function photoCard(say: Say, content: PhotoCardContent): AdaptiveCard {
  const { name, address, metadata, rendition, imageUrl, ageMs, largest, tabUrl, sizeRequests } = content;
  const side = rendition.width;
  const altText = say(photoWords.picture, { name, side });
  return adaptiveCard(
    altText,
    [
      {
        type: 'Image',
        url: imageUrl,
        altText,
        width: `${Math.min(side, widestPicture)}px`,
        ...(imageUrl.startsWith('https:') && { msteams: { allowExpand: true } }),
      },
      text(name, { size: 'Large', weight: 'Bolder' }),
      ...(address === '' ? [] : [text(address, { isSubtle: true }, 'None')]),
      ...(metadata ? [text(facts(say, side, metadata), {}, 'Small')] : []),
      ...(largest === undefined ? [] : [text(say(photoWords.largest, { largest }), { isSubtle: true }, 'Small')]),
      ...(ageMs === undefined
        ? []
        : [text(say(photoWords.stale, { minutes: minutesOf(ageMs) }), { isSubtle: true }, 'Small')]),
    ],
    photoButtons(say, sizeRequests, tabUrl),
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

/** Leads to a photo at its sizes, and in the tab. @param tabUrl undefined where the tab has no address */
export function photoButtons(
  say: Say,
  sizeRequests: readonly SignedResizeRequest[],
  tabUrl: string | undefined,
): CardAction[] {
  const inTab =
    tabUrl === undefined ? [] : [{ type: 'Action.OpenUrl', title: say(photoWords.openInTab), url: tabUrl } as const];
  return [...sizeRequests.map((request) => sizeButton(say, request)), ...inTab];
}

function sizeButton(say: Say, request: SignedResizeRequest): ExecuteAction {
  return executeAction(say(photoWords.sizeButton, { size: request.size }), 'photo.resize', { ...request });
}

function facts(say: Say, side: number, { width, height, mediaType }: PhotoMetadata): string {
  return say(photoWords.facts, { side, width, height, format: formatName(mediaType) });
}

/** `image/pjpeg` as people know it: JPEG. */
function formatName(mediaType: string): string {
  const subtype = mediaType.replace(/^image\//, '').replace(/^p(?=jpe?g$)/, '');
  return subtype === 'jpg' ? 'JPEG' : subtype.toUpperCase();
}
