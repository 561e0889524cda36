import type { PhotoOwner } from '../../model/photo-owner.js';
import { sameGuid } from '../../foundation/guid.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import { failureAnswer, noticeAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { executeAction, type CardAction } from '../cards/adaptive-card.js';
import { detailsCard, type PhotoDetails } from '../cards/details-card.js';
import { sizesToOffer } from '../cards/photo-card.js';
import { explainNoPhoto } from '../explain-no-photo.js';
import type { Turn } from '../turn.js';
import { isPrivateChat } from '../where.js';
import { withOwnRights } from '../with-own-rights.js';
import { detailsWords } from '../words/details-words.js';
import { photoWords } from '../words/photo-words.js';
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
  const { say, parts, context, deadline, requestId } = turn;
  const { name, address, personId } = wish;
  const { entraId } = asker.member;
  // What is said in a group or channel is seen by everybody there.
  const seenBy = isPrivateChat(context) ? entraId : undefined;
  const read = parts.photos.metadata({ viewer, owner, seenBy, deadline, requestId });
  const answer = await (viewer.kind === 'app' ? withOwnRights(read) : read);
  if (answer.kind !== 'photo') {
    const isSelf = entraId !== undefined && sameGuid(entraId, personId);
    return noticeAnswer(explainNoPhoto(say, answer, { owner: owner.kind, name, isSelf }), outcomes[answer.kind]);
  }
  const { metadata, asOf = parts.clock.now() } = answer;
  const details: PhotoDetails = { name, address, metadata, asOf, rights: viewer.kind };
  const sizes = sizesToOffer(Math.min(metadata.width, metadata.height));
  const actions = [...sizes.map((size) => sizeButton(turn, { ...wish, size })), ...tabButton(turn, owner)];
  return { card: detailsCard(say, details, actions), summary: say(detailsWords.title, { name }), outcome: 'answered' };
}

const outcomes = { absent: 'photo_not_found', excluded: 'excluded' } as const;

/** Leads to the photo in the tab, where that has an address. */
function tabButton({ say, parts }: Turn, owner: PhotoOwner): CardAction[] {
  const url = parts.tabLink(owner);
  return url === undefined ? [] : [{ type: 'Action.OpenUrl', title: say(photoWords.openInTab), url }];
}

/** Leads to the photo itself. */
function sizeButton({ say, parts }: Turn, request: ResizeRequest): CardAction {
  const { size } = request;
  return executeAction(say(photoWords.sizeButton, { size }), 'photo.resize', parts.signer.sign(request));
}
