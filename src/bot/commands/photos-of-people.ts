import pLimit from 'p-limit';
import { largestFace } from '../../photos/index.js';
import type { FaceAnswer, PhotoQuestion, RenditionWish } from '../../photos/index.js';
import type { Viewer } from '../../model/viewer.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { answerInSteps } from '../answer-in-steps.js';
import type { Asker } from '../asker.js';
import { widthOf } from '../asked-size.js';
import type { FaceCell, FacePicture } from '../cards/face-rows.js';
import { peopleCard } from '../cards/people-card.js';
import type { AskedSize, Command } from '../command.js';
import { eachPerson, missingOf, outageAnswer, seenOf, type Outcome } from '../each-person.js';
import { atATime, findPeople, type FoundPeople, type FoundPerson } from '../find-people.js';
import { remarksOn } from '../remarks-on.js';
import { shareOf } from '../picture-share.js';
import type { Turn } from '../turn.js';
import { peopleWords } from '../words/people-words.js';
import { photoWords } from '../words/photo-words.js';
import type { Say } from '../words/speaker.js';

type Several = Pick<Command & { kind: 'photo' }, 'people' | 'size'>;

interface SeenFace {
  readonly kind: 'photo';
  readonly name: string;
  readonly address: string;
  readonly picture: FacePicture;
  readonly asOf: number | undefined;
}

/** "photos of … and …": one card with everybody's face, in the order asked, and a reason for whoever has none. */
export async function photosOfPeople(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  { people, size }: Several,
): Promise<Answer> {
  const { photos, images } = turn.parts;
  const found = await findPeople(turn, asker, viewer, people);
  const count = found.all.filter(({ kind }) => kind === 'person').length;
  return answerInSteps(shareOf(images, Math.max(1, count)), {
    read: (encoding) => {
      const wish: RenditionWish = { size: sizeFor(size, count), shape: 'square', background: 'white', encoding };
      const read = readerOf(photos, wish);
      return eachPerson<SeenFace>(turn, asker, viewer, found.all, async (one, question) => {
        const answer = await read(question);
        if (answer.kind === 'failed') throw answer.error;
        return answer.kind === 'photo' ? toSeenFace(turn, one, question, wish.size, answer) : answer;
      });
    },
    inPictures: (outcomes) => inPictures(turn, found, outcomes),
    inWords: (outcomes) => inWords(turn.say, outcomes),
  });
}

function inPictures(turn: Turn, found: FoundPeople, outcomes: readonly Outcome<SeenFace>[]): Answer {
  const { say } = turn;
  const outage = outageAnswer(say, outcomes);
  if (outage) return outage;
  const seen = seenOf(outcomes);
  const card = peopleCard(say, {
    faces: cellsOf(seen),
    missing: missingOf(say, outcomes),
    remarks: remarksOn(turn, found, seen),
  });
  return { card, summary: card.fallbackText, outcome: seen.length > 0 ? 'answered' : 'nobody' };
}

/** Fits into any message. */
function inWords(say: Say, outcomes: readonly Outcome<SeenFace>[]): Answer {
  const names = seenOf(outcomes).map(({ name }) => name);
  const title = say(peopleWords.title, { names: names.join(say(peopleWords.comma)) });
  return noticeAnswer({ title, reason: say(peopleWords.tooLarge), hint: say(peopleWords.askFewer) }, 'too_large');
}

/** Sharp on screens of double density at the width that so many are shown at. */
function sizeFor(size: AskedSize, count: number): number {
  if (size !== undefined) return widthOf(size);
  return count > 2 ? 120 : 240;
}

/** Small faces travel together, so that all are asked for at once; larger ones are read as for a card of their own. */
function readerOf(
  photos: Turn['parts']['photos'],
  wish: RenditionWish,
): (question: PhotoQuestion) => Promise<FaceAnswer> {
  if (wish.size <= largestFace) return (question) => photos.face(question, wish);
  const limit = pLimit(atATime);
  return async (question) => {
    const { owner } = question;
    const answer = await limit(() => photos.photo(question, wish));
    return answer.kind === 'photo' ? { ...answer, owner, etag: answer.metadata.etag } : { ...answer, owner };
  };
}

function toSeenFace(
  { parts: { images }, say }: Turn,
  { person: { displayName: name, userPrincipalName, mail } }: FoundPerson,
  question: PhotoQuestion,
  size: number,
  { rendition, etag, asOf }: FaceAnswer & { kind: 'photo' },
): SeenFace {
  const url = images.url({ question, size, etag, rendition });
  const altText = say(photoWords.picture, { name, side: rendition.width });
  return { kind: 'photo', name, address: userPrincipalName || (mail ?? ''), picture: { url, altText }, asOf };
}

/** Names tell people apart; namesakes have their addresses beside them. */
function cellsOf(seen: readonly SeenFace[]): FaceCell[] {
  const names = seen.map(({ name }) => name);
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return seen.map(({ name, address, picture }) => ({ name, line: isShared(name) ? address : '', picture }));
}
