import type { MessagingExtensionAttachment } from 'botbuilder';
import { deadlineIn, type Deadline } from '../../foundation/deadline.js';
import type { PortraitError } from '../../model/portrait-error.js';
import type { FaceAnswer, PhotoQuestion, RenditionWish } from '../../photos/index.js';
import type { SignedResizeRequest } from '../card-signer.js';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import { noticeCard } from '../cards/notice-card.js';
import { personCard } from '../cards/person-card.js';
import { photoCard, sizesToOffer } from '../cards/photo-card.js';
import { explainFailure } from '../explain-failure.js';
import { explainNoPhoto } from '../explain-no-photo.js';
import { isSameMember } from '../no-photo-answer.js';
import type { Turn } from '../turn.js';
import type { FoundPerson } from './found-person.js';
import { toAttachment } from './person-attachment.js';
import { thumbnailOf } from './person-thumbnail.js';
import type { Searcher } from './read-searcher.js';

/** Pixels of the picture in the card that is inserted: what a batch reads at the most, and usual for a card. */
const cardSide = 240;
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
      const card = cardOf(turn, searcher, person, face);
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

/** What is inserted. A photo that cannot be had now may be there later, by the card's buttons. */
function cardOf(turn: Turn, searcher: Searcher, person: FoundPerson, face: FaceAnswer): AdaptiveCard {
  switch (face.kind) {
    case 'photo':
      return cardWithPhoto(turn, searcher, person, face);
    case 'failed':
      if (face.error.code === 'image_unusable') return unusableCard(turn, person, face.error);
      return personCard(turn.say, {
        ...person,
        tabUrl: tabUrlOf(turn, person),
        sizeRequests: sizeRequests(turn, searcher, person, cardSide),
      });
    case 'absent':
    case 'excluded': {
      const { personId, name } = person;
      const isSelf = searcher.member !== undefined && isSameMember(searcher.member, personId);
      return noticeCard(explainNoPhoto(turn.say, face, { owner: 'user', name, isSelf }));
    }
  }
}

/** This a later press would not mend. */
function unusableCard({ say }: Turn, { name }: FoundPerson, error: PortraitError): AdaptiveCard {
  return noticeCard({ title: name, reason: explainFailure(say, error) });
}

function cardWithPhoto(turn: Turn, searcher: Searcher, person: FoundPerson, face: Face<'photo'>): AdaptiveCard {
  const { images, clock } = turn.parts;
  const { viewer } = searcher;
  const { owner, etag, rendition, asOf } = face;
  return photoCard(turn.say, {
    ...person,
    metadata: undefined,
    rendition,
    imageUrl: images.url({ question: { viewer, owner, seenBy: undefined }, size: cardSide, etag, rendition }),
    ageMs: asOf === undefined ? undefined : clock.now() - asOf,
    largest: undefined,
    tabUrl: tabUrlOf(turn, person),
    // Larger ones are offered once the photo itself was read.
    sizeRequests: sizeRequests(turn, searcher, person, rendition.width),
  });
}

function tabUrlOf({ parts }: Turn, { personId }: FoundPerson): string | undefined {
  return parts.tabLink({ kind: 'user', user: personId });
}

function sizeRequests(
  { parts: { signer } }: Turn,
  { viewer: { tenantId } }: Searcher,
  person: FoundPerson,
  side: number,
): SignedResizeRequest[] {
  return sizesToOffer(side)
    .slice(-mostSizes)
    .map((size) => signer.sign({ ...person, tenantId, size }));
}
