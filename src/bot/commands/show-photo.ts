import { sameGuid } from '../../foundation/guid.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { NoPhoto, PhotoQuestion } from '../../photos/index.js';
import { noticeAnswer, failureAnswer, type Answer } from '../answer.js';
import { appViewer, type Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import { explainNoPhoto } from '../explain-no-photo.js';
import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';

/** Answers with a person's photo at the size asked for, or with the reason why there is none; each names the person. */
export async function showPhoto(turn: Turn, asker: Asker, request: ResizeRequest): Promise<Answer> {
  const owner: PhotoOwner = { kind: 'user', user: request.personId };
  try {
    return { ...(await readPhoto(turn, asker, request, owner)), owner };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { ...failureAnswer(error, request.name), owner };
  }
}

async function readPhoto(turn: Turn, asker: Asker, request: ResizeRequest, owner: PhotoOwner): Promise<Answer> {
  const { photos, signer, images, clock } = turn.parts;
  const { name, address, size, personId } = request;
  const { entraId } = asker.member;
  // What is said in a group or channel is seen by everybody there.
  const isPrivate = turn.context.activity.conversation.conversationType === 'personal';
  const viewer = appViewer(asker);
  const seenBy = isPrivate ? entraId : undefined;
  const question: PhotoQuestion = { viewer, owner, seenBy, deadline: turn.deadline, requestId: turn.requestId };
  const answer = await withOwnRights(
    photos.photo(question, { size, shape: 'square', background: 'white', encoding: images.encoding }),
  );
  if (answer.kind !== 'photo') {
    const isSelf = entraId !== undefined && sameGuid(entraId, personId);
    return noticeAnswer(explainNoPhoto(answer, name, isSelf), outcomes[answer.kind]);
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
