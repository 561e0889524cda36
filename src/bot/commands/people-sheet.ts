import type { TurnContext } from 'botbuilder';
import type { RenditionWish, WallMember, WallPage } from '../../photos/index.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { executeAction, type CardAction } from '../cards/adaptive-card.js';
import { everyoneCard } from '../cards/everyone-card.js';
import type { FaceCell } from '../cards/face-rows.js';
import { signPage, type PageRequest, type PeopleVerb } from '../page-request.js';
import { shareOf } from '../picture-share.js';
import type { Turn } from '../turn.js';
import { isPrivateChat } from '../where.js';
import { everyoneWords, faceNotes } from '../words/everyone-words.js';
import type { Message } from '../words/message.js';
import { photoWords } from '../words/photo-words.js';
import { outsiderWords } from '../words/sighting-words.js';

/** As many faces as a message's budget has bytes for, and as stand in a card without much scrolling. */
const pageSize = 12;
/** Somewhat sharper than the 88 CSS pixels that it is shown at. */
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
  const encoding = shareOf(parts.images, pageSize);
  const wish: RenditionWish = { size: faceSize, shape: 'square', background: 'white', encoding };
  const question = { room, tenantId, userId: entraId, seenBy, deadline, requestId };
  const page = await parts.walls.page(question, { top: pageSize, after }, wish);
  const card = everyoneCard(say, {
    page,
    faces: page.members.map((one) => cellOf(turn, { tenantId, seenBy }, one)),
    ageMs: page.asOf === undefined ? undefined : parts.clock.now() - page.asOf,
    actions: [...pageButtons(turn, request, page), ...(audience === 'asker' ? [] : toMeButton(turn, request, page))],
  });
  return { card, summary: say(everyoneWords.title, { total: page.total }), outcome: 'answered' };
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

function sheetButton({ say, parts }: Turn, title: Message, verb: PeopleVerb, request: PageRequest): CardAction {
  return executeAction(say(title), verb, signPage(parts.signer, verb, request));
}
