import type { PhotoMetadata } from '../../model/photo-metadata.js';
import { sizesUpTo } from '../../model/photo-size.js';
import { detailsWords } from '../words/details-words.js';
import type { Say } from '../words/speaker.js';
import { adaptiveCard, text, type AdaptiveCard, type CardAction, type CardElement } from './adaptive-card.js';
import { breakable } from './breakable.js';
import type { Notice } from './notice-card.js';

/** What is known about one photo. */
export interface KnownPhoto {
  readonly name: string;
  /** User principal name or mail address; empty for what has none. */
  readonly address: string;
  readonly metadata: PhotoMetadata;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
}

export interface PhotoDetails extends KnownPhoto {
  readonly rights: 'app' | 'user';
}

/** One photo in figures, with buttons that lead to the photo itself. */
export function detailsCard(say: Say, details: PhotoDetails, actions: readonly CardAction[]): AdaptiveCard {
  const facts = factsOf(say, details);
  return adaptiveCard(
    [say(detailsWords.title, { name: details.name }), ...facts.map(([label, value]) => `${label}: ${value}`)].join(
      '\n',
    ),
    [...heading(details), ...facts.map(([label, value]) => factRow(label, value))],
    actions,
  );
}

/** Several photos in figures, each in brief, and in words whoever has none. */
export function severalDetailsCard(
  say: Say,
  all: readonly KnownPhoto[],
  missing: readonly Notice[],
  remarks: readonly string[],
): AdaptiveCard {
  const entries = [
    ...all.map((details) => ({ title: details.name, reason: briefly(say, details) })),
    ...missing.map(({ title, reason }) => ({ title, reason })),
  ];
  return adaptiveCard([...entries.map(({ title, reason }) => `${title}: ${reason}`), ...remarks].join('\n'), [
    ...entries.flatMap(({ title, reason }) => [
      text(title, { weight: 'Bolder' }, 'Medium'),
      text(reason, { isSubtle: true }, 'None'),
    ]),
    ...remarks.map((remark) => text(remark, { isSubtle: true }, 'Medium')),
  ]);
}

function heading({ name, address }: KnownPhoto): CardElement[] {
  const below = address === '' ? [] : [text(address, { isSubtle: true }, 'None')];
  return [text(name, { size: 'Large', weight: 'Bolder' }), ...below];
}

type Fact = readonly [label: string, value: string];

function factsOf(say: Say, { metadata, readAt, rights }: PhotoDetails): Fact[] {
  const { width, height, mediaType, etag, id } = metadata;
  return [
    [say(detailsWords.dimensions), say(detailsWords.pixels, { width, height })],
    [say(detailsWords.mediaType), mediaType],
    [say(detailsWords.sizes), sizesOf(say, metadata)],
    [say(detailsWords.etag), etag || '–'],
    [say(detailsWords.id), id],
    [say(detailsWords.asOf), moment(say, readAt)],
    [say(detailsWords.rights), say(rights === 'app' ? detailsWords.appRights : detailsWords.ownRights)],
  ];
}

function briefly(say: Say, { address, metadata, readAt }: KnownPhoto): string {
  const { width, height, mediaType, etag } = metadata;
  const facts = [say(detailsWords.pixels, { width, height }), mediaType, ...(etag === '' ? [] : [etag])];
  const lines = [
    address,
    facts.join(', '),
    `${say(detailsWords.sizes)}: ${sizesOf(say, metadata)}`,
    `${say(detailsWords.asOf)}: ${moment(say, readAt)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function sizesOf(say: Say, { width, height }: PhotoMetadata): string {
  const sizes = sizesUpTo(Math.min(width, height));
  return sizes.length === 0 ? say(detailsWords.noSizes) : sizes.join(', ');
}

function moment(say: Say, readAt: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return say(detailsWords.utc, { moment: new Intl.DateTimeFormat(say(detailsWords.dates), format).format(readAt) });
}

/** Wide enough for the longest label in any language. */
const labelWidth = '104px';

/** What fits beside a label. */
const longestValue = 18;

/** Not a `FactSet`, which would read markdown into etags and ids. */
function factRow(label: string, value: string): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: labelWidth, items: [text(label, { isSubtle: true })] },
      { type: 'Column', width: 'stretch', items: [text(breakable(value, longestValue))] },
    ],
  };
}
