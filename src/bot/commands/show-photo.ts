import { sameGuid } from '../../foundation/guid.js';
import { ownerOfSegments } from '../../model/owner-path.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import type { NoPhoto, PhotoQuestion } from '../../photos/index.js';
import { noticeAnswer, failureAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import { explainNoPhoto } from '../explain-no-photo.js';
import type { Turn } from '../turn.js';
import { isPrivateChat } from '../where.js';
import { withOwnRights } from '../with-own-rights.js';

/**
 * Whose photo a request is about.
 * @throws PortraitError button_altered for a path of nothing that has a photo
 */
export function ownerOf({ owner, personId }: ResizeRequest): PhotoOwner {
  if (owner === undefined) return { kind: 'user', user: personId };
  const found = ownerOfSegments(owner.split('/').map(decodeURIComponent));
  if (!found) throw new PortraitError('button_altered', 'A signed path that leads to no owner');
  return found;
}

/** Answers with a photo at the size asked for, or with the reason why there is none; each names whose it is. */
export async function showPhoto(turn: Turn, asker: Asker, viewer: Viewer, request: ResizeRequest): Promise<Answer> {
  const owner = ownerOf(request);
  try {
    return { ...(await readPhoto(turn, asker, viewer, request)), owner };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { ...failureAnswer(error, request.name), owner };
  }
}

async function readPhoto(turn: Turn, asker: Asker, viewer: Viewer, request: ResizeRequest): Promise<Answer> {
  const { photos, signer, images, clock } = turn.parts;
  const { name, address, size, personId } = request;
  const { entraId } = asker.member;
  // What is said in a group or channel is seen by everybody there.
  const seenBy = isPrivateChat(turn.context) ? entraId : undefined;
  const { deadline, requestId } = turn;
  const question: PhotoQuestion = { viewer, owner: ownerOf(request), seenBy, deadline, requestId };
  const read = photos.photo(question, { size, shape: 'square', background: 'white', encoding: images.encoding });
  const answer = await (viewer.kind === 'app' ? withOwnRights(read) : read);
  if (answer.kind !== 'photo') {
    const isSelf = entraId !== undefined && sameGuid(entraId, personId);
    return noticeAnswer(explainNoPhoto(answer, question.owner.kind, name, isSelf), outcomes[answer.kind]);
  }
  const { metadata, rendition, asOf } = answer;
  const offered = sizesToOffer(Math.min(metadata.width, metadata.height));
  const card = photoCard({
    name,
    address,
    metadata,
    rendition,
    imageUrl: images.url({ question, size, etag: metadata.etag, rendition }),
    ageMs: asOf === undefined ? undefined : clock.now() - asOf,
    sizeRequests: offered.map((offer) => signer.sign({ ...request, size: offer })),
  });
  return { card, summary: `Photo of ${name}`, outcome: 'answered' };
}

const outcomes = { absent: 'photo_not_found', excluded: 'excluded' } satisfies Record<NoPhoto['kind'], string>;
