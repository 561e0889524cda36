import { ownerOfSegments, ownerSegments } from '../../model/owner-path.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import { sizesUpTo } from '../../model/photo-size.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { NoPhoto, PhotoQuestion, PhotoService } from '../../photos/index.js';
import { isHeldByClient } from '../image-reply.js';
import type { ApiCall } from './api-call.js';
import { readWish } from './photo-wish.js';
import { staleWarning, toldAge } from './told-age.js';

/** What the photo API is served from. */
export type Photos = Pick<PhotoService, 'metadata' | 'photo'>;

/** `GET /api/photos/{owner}/metadata` and `GET /api/photos/{owner}/image`, with the rights of whoever asks. */
export async function answerPhoto(photos: Photos, call: ApiCall): Promise<void> {
  const [, ...path] = call.segments;
  const answer = Object.entries(answers).find(([word]) => word === path.at(-1))?.[1];
  const owner = ownerOfSegments(path.slice(0, -1));
  if (!answer || !owner || path.some((name) => name.length > longestName))
    throw new PortraitError('owner_invalid', 'Not the path of an owner and a kind of answer');
  await answer(photos, call, owner);
}

/** Graph's contact ids are the longest names, of some 150 characters; each name that is asked for is remembered a while. */
const longestName = 512;

const answers = { metadata: answerMetadata, image: answerImage } as const;

async function answerMetadata(photos: Photos, call: ApiCall, owner: PhotoOwner): Promise<void> {
  const answer = await photos.metadata(questionOf(call, owner));
  const path = ownerSegments(owner).map(encodeURIComponent).join('/');
  if (answer.kind === 'photo') {
    const { id, width, height, mediaType, etag } = answer.metadata;
    const sizes = sizesUpTo(Math.min(width, height));
    call.response.json(200, {
      owner: path,
      hasPhoto: true,
      ...{ id, width, height, mediaType, etag, sizes },
      ...toldAge(answer.asOf),
    });
  } else {
    const asOf = answer.kind === 'absent' ? answer.asOf : undefined;
    call.response.json(200, { owner: path, hasPhoto: false, reason: reasons[answer.kind], ...toldAge(asOf) });
  }
}

async function answerImage(photos: Photos, call: ApiCall, owner: PhotoOwner): Promise<void> {
  const { request, response, query } = call;
  const { wish, isNegotiated } = readWish(query, request);
  const answer = await photos.photo(questionOf(call, owner), wish);
  if (answer.kind !== 'photo') throw new PortraitError(refusals[answer.kind], 'Nothing to show of this owner');
  const etag = `"${answer.tag}"`;
  response.setHeader('ETag', etag);
  // Kept by the browser of whoever asked, and by nobody on the way; it asks again each time, and mostly hears 304.
  response.setHeader('Cache-Control', 'private, no-cache');
  if (isNegotiated) response.setHeader('Vary', 'Accept');
  if (answer.asOf !== undefined) response.setHeader('Warning', staleWarning);
  if (isHeldByClient(request.headers['if-none-match'], etag)) {
    response.send(304);
    return;
  }
  const { bytes, mediaType } = answer.rendition;
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': bytes.byteLength });
  response.end(bytes);
}

/** Why there is nothing to show, in the API's words. */
export const reasons = { absent: 'no_photo', excluded: 'excluded' } as const satisfies Record<NoPhoto['kind'], string>;

const refusals = { absent: 'photo_not_found', excluded: 'photo_excluded' } as const satisfies Record<
  NoPhoto['kind'],
  string
>;

function questionOf({ user, deadline, requestId }: ApiCall, owner: PhotoOwner): PhotoQuestion {
  return { viewer: { kind: 'user', ...user }, owner, seenBy: user.userId, deadline, requestId };
}
