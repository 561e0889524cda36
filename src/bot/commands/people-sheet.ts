import type { TurnContext } from 'botbuilder';
import type { RenditionWish, WallMember, WallPage } from '../../photos/index.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { answerInSteps } from '../answer-in-steps.js';
import type { Asker } from '../asker.js';
import { executeAction, type CardAction } from '../cards/adaptive-card.js';
import { everyoneCard } from '../cards/everyone-card.js';
import type { FaceCell } from '../cards/face-rows.js';
import { signPage, type PageRequest } from '../page-request.js';
import { shareOf } from '../picture-share.js';
import type { Turn } from '../turn.js';
import type { PeopleVerb } from '../verb.js';
import { isPrivateChat } from '../where.js';
import { everyoneWords, faceNotes } from '../words/everyone-words.js';
import type { Message } from '../words/message.js';
import { peopleWords } from '../words/people-words.js';
import { photoWords } from '../words/photo-words.js';
import { outsiderWords } from '../words/sighting-words.js';

/** As many faces as a message's budget has bytes for, and as stand in a card without much scrolling. */
const pageSize = 12;
/** Somewhat sharper than the 80 CSS pixels that it is shown at. */
const faceSize = 120;

/** Who sees a sheet: everybody in the conversation, or the asker alone. */
export type Audience = 'everybody' | 'asker';

export function audienceOf(context: TurnContext): Audience {
  return isPrivateChat(context) ? 'asker' : 'everybody';
}

/**
 * A page of everybody in a room, for somebody who is in it.
 * @throws PortraitError access_denied for anybody else, or as `Walls.page`
 */
export async function peopleSheet(
  turn: Turn,
  asker: Asker,
  request: PageRequest,
  audience: Audience = audienceOf(turn.context),
): Promise<Answer> {
  const { say, parts, deadline, requestId } = turn;
  const { tenantId, room, after } = request;
  const { entraId } = asker.member;
  if (entraId === undefined || (asker.kind === 'outsider' && asker.reason !== 'guest'))
    return notForOutsiders(turn, asker);
  const seenBy = audience === 'asker' ? entraId : undefined;
  const onlookers = { tenantId, seenBy };
  const question = { room, ...onlookers, userId: entraId, deadline, requestId };
  const sheet = (page: WallPage, faces: readonly FaceCell[], remark?: string): Answer => ({
    card: everyoneCard(say, {
      page,
      faces,
      ageMs: page.asOf === undefined ? undefined : parts.clock.now() - page.asOf,
      remark,
      actions: [...pageButtons(turn, request, page), ...(audience === 'asker' ? [] : toMeButton(turn, request, page))],
    }),
    summary: say(everyoneWords.title, { total: page.total }),
    outcome: 'answered',
  });
  return answerInSteps(shareOf(parts.images, pageSize), {
    read: (encoding) => {
      const wish: RenditionWish = { size: faceSize, shape: 'square', background: 'white', encoding };
      return parts.walls.page(question, { top: pageSize, after }, wish);
    },
    inPictures: (page) => sheet(page, cellsOf(turn, onlookers, page)),
    inWords: (page) => sheet(page, cellsOf(turn, onlookers, page).map(withoutPicture), say(peopleWords.tooLarge)),
  });
}

/** The initials stand for the face then. */
function withoutPicture(cell: FaceCell): FaceCell {
  return { ...cell, picture: undefined };
}

function notForOutsiders({ say }: Turn, asker: Asker): Answer {
  const title = asker.kind === 'outsider' ? say(outsiderWords[asker.reason]) : asker.member.name;
  return noticeAnswer({ title, reason: say(everyoneWords.notForOutsiders) }, 'onlyPeopleHere');
}

/** Whom a sheet is made for. */
interface Onlookers {
  readonly tenantId: string;
  readonly seenBy: string | undefined;
}

function cellsOf(turn: Turn, onlookers: Onlookers, { members }: WallPage): FaceCell[] {
  return members.map((one) => cellOf(turn, onlookers, one));
}

function cellOf({ say, parts }: Turn, { tenantId, seenBy }: Onlookers, { member, person, face }: WallMember): FaceCell {
  const name = member.displayName || (person?.displayName ?? '–');
  if (face.kind !== 'photo') {
    const note: Message = faceNotes[face.kind];
    return { name, line: say(note), picture: undefined };
  }
  const { etag, rendition, owner } = face;
  const question = { viewer: { kind: 'app', tenantId }, owner, seenBy } as const;
  const url = parts.images.url({ question, size: faceSize, etag, rendition });
  return { name, line: '', picture: { url, altText: say(photoWords.picture, { name, side: rendition.width }) } };
}

/** Lead to the pages beside this one. */
function pageButtons(turn: Turn, request: PageRequest, { next, previous }: WallPage): CardAction[] {
  const button = (title: Message, after: string | undefined): CardAction =>
    sheetButton(turn, title, 'people.page', { ...request, after });
  return [
    ...(previous ? [button(everyoneWords.previous, previous.after)] : []),
    ...(next === undefined ? [] : [button(everyoneWords.next, next)]),
  ];
}

/** A sheet that many people would scroll past is offered to oneself alone. */
function toMeButton(turn: Turn, request: PageRequest, { next, previous }: WallPage): CardAction[] {
  if (next === undefined && previous === undefined) return [];
  return [sheetButton(turn, everyoneWords.toMe, 'people.toMe', { ...request, after: undefined })];
}

/** A button of the sheet of a room. */
export function sheetButton({ say, parts }: Turn, title: Message, verb: PeopleVerb, request: PageRequest): CardAction {
  return executeAction(say(title), verb, signPage(parts.signer, verb, request));
}
