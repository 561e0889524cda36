import { ownerOfSegments } from '../../model/owner-path.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import { sizesUpTo, smallestSize } from '../../model/photo-size.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import type { PhotoQuestion, Rendition } from '../../photos/index.js';
import { failureAnswer, type Answer } from '../answer.js';
import { widthOf } from '../asked-size.js';
import type { Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import type { AskedSize } from '../command.js';
import { noPhotoAnswer } from '../no-photo-answer.js';
import { rememberShown } from '../search/remember-shown.js';
import { seenBy } from '../seen-by.js';
import { tooLargeAnswer } from './too-large.js';
import type { ImageDelivery } from '../image-delivery.js';
import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';
import { photoWords } from '../words/photo-words.js';

/** The photo that a question or a button asks for: what a button carries, at the size as it was asked for. */
export type PhotoWish = Omit<ResizeRequest, 'size'> & { readonly size: AskedSize };

/**
 * Whose photo a request is about.
 * @throws PortraitError button_altered for a path of nothing that has a photo
 */
export function ownerOf({ owner, personId }: Pick<ResizeRequest, 'owner' | 'personId'>): PhotoOwner {
  if (owner === undefined) return { kind: 'user', user: personId };
  const found = ownerOfSegments(owner.split('/').map(decodeURIComponent));
  if (!found) throw new PortraitError('button_altered', 'A signed path that leads to no owner');
  return found;
}

/** Answers with a photo at the size asked for, or with the reason why there is none; each names whose it is. */
export async function showPhoto(turn: Turn, asker: Asker, viewer: Viewer, wish: PhotoWish): Promise<Answer> {
  const owner = ownerOf(wish);
  try {
    const answer = await readPhoto(turn, asker, viewer, wish, turn.parts.images.encoding);
    if (answer.outcome === 'answered') rememberShown(turn, asker, wish);
    return { ...answer, owner };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { ...failureAnswer(turn.say, error, wish.name), owner };
  }
}

async function readPhoto(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  wish: PhotoWish,
  encoding: ImageDelivery['encoding'],
): Promise<Answer> {
  const { photos, signer, images, clock } = turn.parts;
  const { say } = turn;
  const { name, address } = wish;
  const size = widthOf(wish.size);
  const { deadline, requestId } = turn;
  const owner = ownerOf(wish);
  const question: PhotoQuestion = { viewer, owner, seenBy: seenBy(turn, asker), deadline, requestId };
  const read = photos.photo(question, { size, shape: 'square', background: 'white', encoding });
  const answer = await (viewer.kind === 'app' ? withOwnRights(read) : read);
  if (answer.kind !== 'photo') return noPhotoAnswer(say, asker, answer, { ...wish, owner: owner.kind });
  const { metadata, rendition, asOf } = answer;
  const naturalSide = Math.min(metadata.width, metadata.height);
  const card = photoCard(say, {
    name,
    address,
    metadata,
    rendition,
    imageUrl: images.url({ question, size, etag: metadata.etag, rendition }),
    ageMs: asOf === undefined ? undefined : clock.now() - asOf,
    // Nobody asks for more by a button, and who names no number is content with what there is.
    largest: typeof wish.size === 'number' && wish.size > naturalSide ? naturalSide : undefined,
    tabUrl: turn.parts.tabLink(owner),
    sizeRequests: sizesToOffer(naturalSide).map((offer) => signer.sign({ ...wish, size: offer })),
  });
  const smaller = () => stepDown(turn, asker, viewer, wish, rendition);
  return { card, summary: say(photoWords.title, { name }), outcome: 'answered', smaller };
}

/** The same photo one size below and in half the bytes; where that is too much as well, what fits into any message. */
async function stepDown(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  wish: PhotoWish,
  { width, bytes }: Rendition,
): Promise<Answer> {
  const size = sizesUpTo(width - 1).at(-1) ?? smallestSize;
  const encoding = { format: 'jpeg', budgetBytes: Math.floor(bytes.byteLength / 2) } as const;
  const below = { ...wish, size };
  const last = tooLargeAnswer(turn.say, below);
  const answer = await readPhoto(turn, asker, viewer, below, encoding).catch((thrown: unknown) => {
    turn.reportFailure(asPortraitError(thrown));
    return last;
  });
  return { ...answer, smaller: () => Promise.resolve(last) };
}
