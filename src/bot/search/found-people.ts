import type { MessagingExtensionAttachment } from 'botbuilder';
import { deadlineIn, type Deadline } from '../../foundation/deadline.js';
import { sameGuid } from '../../foundation/guid.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { FaceAnswer, PhotoQuestion, RenditionWish } from '../../photos/index.js';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import { noticeCard } from '../cards/notice-card.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import { explainFailure } from '../explain-failure.js';
import { explainNoPhoto } from '../explain-no-photo.js';
import type { Turn } from '../turn.js';
import { photoWords } from '../words/photo-words.js';
import { searchWords } from '../words/search-words.js';
import type { FoundPerson } from './found-person.js';
import { toAttachment, type Thumbnail } from './person-attachment.js';
import type { Searcher } from './read-searcher.js';

/** Pixels of the picture in the card that is inserted: what a batch reads at the most, and usual for a card. */
const cardSide = 240;
/** Pixels of the picture beside a name: twice its 32 CSS pixels. */
const thumbnailSide = 64;
/** Bytes of each card's picture, whatever list it stands in: eight of them leave an answer below 100 KB. */
const faceBytes = 4_500;
/** Time to keep for drawing, when faces come late. */
const drawingMs = 600;
/** Where nothing is left, nobody waits. */
const leastMs = 1;
/** Each costs half a kilobyte of the answer; the card that a button brings has them all. */
const mostSizes = 3;

/**
 * People as results of a message extension: a small picture, and the card that is inserted. A face that comes late is
 * left out, and not waited for.
 */
export async function showFound(
  turn: Turn,
  searcher: Searcher,
  people: readonly FoundPerson[],
): Promise<MessagingExtensionAttachment[]> {
  const { deadline, parts } = turn;
  const inTime = deadlineIn(Math.max(leastMs, deadline.remainingMs() - drawingMs), parts.clock);
  return Promise.all(
    people.map(async (person) => {
      const face = await readFace(turn, searcher, person, inTime);
      const card =
        face.kind === 'photo' ? cardOf(turn, searcher, person, face) : noPhotoCard(turn, searcher, person, face);
      return toAttachment(card, person, await thumbnailOf(turn, searcher, person, face));
    }),
  );
}

async function readFace(
  turn: Turn,
  { viewer }: Searcher,
  { personId }: FoundPerson,
  deadline: Deadline,
): Promise<FaceAnswer> {
  const { photos, images } = turn.parts;
  const owner = { kind: 'user', user: personId } as const;
  // What is inserted is seen by everybody in the conversation.
  const question: PhotoQuestion = { viewer, owner, seenBy: undefined, deadline, requestId: turn.requestId };
  const { budgetBytes } = images.encoding;
  const encoding =
    budgetBytes === undefined ? images.encoding : { ...images.encoding, budgetBytes: Math.min(budgetBytes, faceBytes) };
  const wish: RenditionWish = { size: cardSide, shape: 'square', background: 'white', encoding };
  const face = await photos.face(question, wish);
  if (face.kind === 'failed') turn.reportFailure(face.error);
  return face;
}

type Face<Kind extends FaceAnswer['kind']> = Extract<FaceAnswer, { kind: Kind }>;

function cardOf(turn: Turn, { viewer }: Searcher, person: FoundPerson, face: Face<'photo'>): AdaptiveCard {
  const { images, signer, clock } = turn.parts;
  const { owner, etag, rendition, asOf } = face;
  const { tenantId } = viewer;
  return photoCard(turn.say, {
    ...person,
    metadata: undefined,
    rendition,
    imageUrl: images.url({ question: { viewer, owner, seenBy: undefined }, size: cardSide, etag, rendition }),
    ageMs: asOf === undefined ? undefined : clock.now() - asOf,
    largest: undefined,
    tabUrl: turn.parts.tabLink({ kind: 'user', user: person.personId }),
    // Larger ones are offered once the photo itself was read.
    sizeRequests: sizesToOffer(rendition.width)
      .slice(-mostSizes)
      .map((size) => signer.sign({ ...person, tenantId, size })),
  });
}

function noPhotoCard(
  turn: Turn,
  { member }: Searcher,
  { personId, name }: FoundPerson,
  face: Face<'absent' | 'excluded' | 'failed'>,
): AdaptiveCard {
  if (face.kind === 'failed') return noticeCard({ title: name, reason: explainFailure(turn.say, face.error) });
  const isSelf = member?.entraId !== undefined && sameGuid(member.entraId, personId);
  return noticeCard(explainNoPhoto(turn.say, face, { owner: 'user', name, isSelf }));
}

/** @returns undefined where none could be drawn: a name alone is an answer as well */
async function thumbnailOf(
  turn: Turn,
  { viewer }: Searcher,
  { personId, name }: FoundPerson,
  face: FaceAnswer,
): Promise<Thumbnail | undefined> {
  const { images, thumbnail } = turn.parts;
  const bytes = face.kind === 'photo' ? face.rendition.bytes : undefined;
  try {
    const rendition = await thumbnail({ id: personId, displayName: name }, bytes, thumbnailSide);
    if (face.kind !== 'photo') return { url: dataUri(rendition), alt: turn.say(searchWords.initials, { name }) };
    const question = { viewer, owner: face.owner, seenBy: undefined };
    return {
      url: images.url({ question, size: thumbnailSide, etag: face.etag, rendition }),
      alt: turn.say(photoWords.title, { name }),
    };
  } catch (thrown) {
    turn.reportFailure(asPortraitError(thrown));
    return undefined;
  }
}

function dataUri({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: Buffer }): string {
  return `data:${mediaType};base64,${bytes.toString('base64')}`;
}
