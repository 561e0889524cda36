import type { PhotoOwner } from '../../model/photo-owner.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import { failureAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { detailsCard, type PhotoDetails } from '../cards/details-card.js';
import { photoButtons, sizesToOffer } from '../cards/photo-card.js';
import { noPhotoAnswer } from '../no-photo-answer.js';
import { seenBy } from '../seen-by.js';
import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';
import { detailsWords } from '../words/details-words.js';
import { ownerOf, type PhotoWish } from './show-photo.js';

/** Answers with what is known about a photo, or with the reason why there is none; each names whose it is. */
export async function showDetails(turn: Turn, asker: Asker, viewer: Viewer, wish: PhotoWish): Promise<Answer> {
  const owner = ownerOf(wish);
  try {
    return { ...(await readDetails(turn, asker, viewer, wish, owner)), owner };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { ...failureAnswer(turn.say, error, wish.name), owner };
  }
}

async function readDetails(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  wish: PhotoWish,
  owner: PhotoOwner,
): Promise<Answer> {
  const { say, parts, deadline, requestId } = turn;
  const { name, address } = wish;
  const read = parts.photos.metadata({ viewer, owner, seenBy: seenBy(turn, asker), deadline, requestId });
  const answer = await (viewer.kind === 'app' ? withOwnRights(read) : read);
  if (answer.kind !== 'photo') return noPhotoAnswer(say, asker, answer, { ...wish, owner: owner.kind });
  const { metadata, readAt } = answer;
  const details: PhotoDetails = { name, address, metadata, readAt, rights: viewer.kind };
  const sizes = sizesToOffer(Math.min(metadata.width, metadata.height));
  const requests = sizes.map((size) => parts.signer.sign({ ...wish, size }));
  const actions = photoButtons(say, requests, parts.tabLink(owner));
  return { card: detailsCard(say, details, actions), summary: say(detailsWords.title, { name }), outcome: 'answered' };
}
