import type { GraphVersion } from '../../src/sandbox/graph/graph-call.js';
import type { Era } from '../../src/sandbox/settings.js';
import type { PhotoReadName } from './contract-cases.js';
import type { OwnerCase, OwnerForm } from './contract-owners.js';
import type { PhotoFacts } from './contract-photos.js';

/** Key and value, in the order in which they are sent. */
export type Entries = readonly (readonly [key: string, value: unknown])[];

/** What comes back. */
export type Answer =
  | { readonly kind: 'metadata'; readonly status: 200; readonly body: Entries }
  | { readonly kind: 'list'; readonly status: 200; readonly context: string; readonly items: readonly Entries[] }
  | {
      readonly kind: 'original';
      readonly status: 200;
      readonly type: string;
      readonly etag: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'sized';
      readonly status: 200;
      readonly type: string;
      readonly etag: string;
      readonly side: number;
    }
  | { readonly kind: 'refusal'; readonly status: number; readonly code: string; readonly message: string };

/** What is asked, and the photo that is there. */
export interface Question {
  readonly era: Era;
  readonly version: GraphVersion;
  readonly form: OwnerForm;
  readonly owner: OwnerCase;
  readonly read: PhotoReadName;
  readonly sizeId: string | undefined;
  readonly path: string;
  readonly photo: PhotoFacts | undefined;
}

const refusal = (status: number, code: string, message: string): Answer => ({ kind: 'refusal', status, code, message });

const fastProfile = "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";

/** The answer where there is no photo, by era. */
const noPhoto: Readonly<Record<Era, Answer>> = {
  current: refusal(404, 'ImageNotFound', fastProfile),
  exchange: refusal(404, 'ErrorItemNotFound', "The photo wasn't found."),
  'entity-2024': refusal(404, 'ErrorEntityNotFound', fastProfile),
  'legacy-1x1': refusal(404, 'ErrorItemNotFound', "The photo wasn't found."),
};

const namesBySides = (era: Era) => era === 'exchange' || era === 'legacy-1x1';

/** What is said of sizes where the owner has none, whoever the owner is. */
function withoutSizes({ form, read, path, version }: Question): Answer | undefined {
  if (!read.startsWith('photos') || form.sizes === 'there') return undefined;
  if (form.sizes === 'unknown') return refusal(400, 'BadRequest', "Resource not found for the segment 'photos'.");
  return refusal(400, 'BadRequest', `Unsupported segment type. ODataQuery: ${path.slice(version.length + 1)}`);
}

/** What is said where nobody is there. */
function nobody({ form, owner, era }: Question): Answer | undefined {
  if (owner.photo !== undefined) return undefined;
  if (form.missing === 'team') return refusal(404, 'NotFound', `No team found with Group Id ${owner.id}`);
  if (form.missing === 'item') {
    return refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  }
  return noPhoto[era];
}

const entries = (mediaType: string, etag: string, id: string, height: number, width: number): Entries => [
  ['@odata.mediaContentType', mediaType],
  ['@odata.mediaEtag', etag],
  ['id', id],
  ['height', height],
  ['width', width],
];

const contextOf = ({ version, owner }: Question, rest: string) =>
  `https://graph.microsoft.com/${version}/$metadata#${owner.context}/${rest}`;

const metadata = (question: Question, rest: string, body: Entries): Answer => ({
  kind: 'metadata',
  status: 200,
  body: [['@odata.context', contextOf(question, rest)], ...body],
});

/** Exchange's one pixel, where the era or the person has it. */
function onePixel(question: Question): Answer | undefined {
  const { era, owner, read, photo, sizeId } = question;
  const isThere = photo && (sizeId === undefined || photo.sizes.includes(Number.parseInt(sizeId)));
  const ofPerson = owner.photo === 'one-by-one' && read === 'photo';
  const ofEra = era === 'legacy-1x1' && !isThere && ['photo', 'photos/{size}'].includes(read);
  if (!ofPerson && !ofEra) return undefined;
  return metadata(question, 'photo/$entity', entries('image/gif', '""', '1x1', 1, 1));
}

function sizedEntries({ etag }: PhotoFacts, side: number, era: Era): Entries {
  return entries('image/jpeg', etag, `${side}${namesBySides(era) ? 'X' : 'x'}${side}`, side, side);
}

/** What is said of a photo that is there. */
function ofPhoto(question: Question, photo: PhotoFacts): Answer {
  const { era, read, sizeId } = question;
  const { mediaType, etag, width, height, sha256, sizes } = photo;
  if (read === 'photo') {
    const id = namesBySides(era) ? `${width}X${height}` : 'default';
    return metadata(question, 'photo/$entity', entries(mediaType, etag, id, height, width));
  }
  if (read === 'photo/$value') return { kind: 'original', status: 200, type: mediaType, etag, sha256 };
  if (read === 'photos') {
    const items = sizes.map((side) => sizedEntries(photo, side, era));
    return { kind: 'list', status: 200, context: contextOf(question, 'photos'), items };
  }
  const side = Number.parseInt(sizeId ?? '');
  if (!sizes.includes(side)) return noPhoto[era];
  if (read === 'photos/{size}') return metadata(question, 'photos/$entity', sizedEntries(photo, side, era));
  return { kind: 'sized', status: 200, type: 'image/jpeg', etag, side };
}

/** What Graph answers, from the contract alone: nothing here comes from the sandbox's own code. */
export function answerTo(question: Question): Answer {
  const { era, photo } = question;
  return (
    withoutSizes(question) ??
    nobody(question) ??
    onePixel(question) ??
    (photo ? ofPhoto(question, photo) : noPhoto[era])
  );
}
