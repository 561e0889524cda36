import type { PhotoOwner } from '../../model/photo-owner.js';
import { asPortraitError } from '../../model/portrait-error.js';
import { noticeAnswer, failureAnswer, type Answer } from '../answer.js';
import type { ResizeRequest } from '../card-signer.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import type { PhotoQuestion } from '../../photos/index.js';
import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';

/** Answers with a person's photo at the size asked for, or with the reason why there is none; each names the person. */
export async function showPhoto(turn: Turn, request: ResizeRequest): Promise<Answer> {
  const owner: PhotoOwner = { kind: 'user', user: request.personId };
  try {
    return { ...(await readPhoto(turn, request, owner)), owner };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { ...failureAnswer(error, request.name), owner };
  }
}

async function readPhoto(turn: Turn, request: ResizeRequest, owner: PhotoOwner): Promise<Answer> {
  const { photos, signer, imageBudgetBytes } = turn.parts;
  const { name, address, size, tenantId } = request;
  const question: PhotoQuestion = {
    viewer: { kind: 'app', tenantId },
    owner,
    deadline: turn.deadline,
    requestId: turn.requestId,
  };
  const answer = await withOwnRights(photos.photo(question, { size, budgetBytes: imageBudgetBytes }));
  if (!answer.found) {
    const reason = 'There is no photo of this person in the directory.';
    return noticeAnswer(
      { title: name, reason, hint: 'People add one in their profile in Teams or Outlook.' },
      'photo_not_found',
    );
  }
  const { metadata, rendition } = answer;
  const offered = sizesToOffer(Math.min(metadata.width, metadata.height));
  const sizeRequests = offered.map((offer) => signer.sign({ ...request, size: offer }));
  const card = photoCard({ name, address, metadata, rendition, sizeRequests });
  return { card, summary: `Photo of ${name}`, outcome: 'answered' };
}
