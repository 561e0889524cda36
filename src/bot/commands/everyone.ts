import { PortraitError } from '../../model/portrait-error.js';
import { sameGuid } from '../../foundation/guid.js';
import { noticeAnswer, unlessFound, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { readPage, type PageRequest } from '../page-request.js';
import { readAsker } from '../read-asker.js';
import { roomHere } from '../room-here.js';
import type { Turn } from '../turn.js';
import type { PeopleVerb } from '../verb.js';
import { isPrivateChat } from '../where.js';
import { everyoneWords } from '../words/everyone-words.js';
import { peopleSheet } from './people-sheet.js';

/** "everyone": whoever is in this channel or group chat, with their faces, page by page. */
export async function everyone(turn: Turn): Promise<Answer> {
  const { context, say } = turn;
  if (isPrivateChat(context)) {
    const title = say(everyoneWords.aloneTitle);
    return noticeAnswer({ title, reason: say(everyoneWords.alone), hint: say(everyoneWords.aloneHint) }, 'nobody');
  }
  const room = await roomHere(turn);
  if (!room) throw new PortraitError('room_not_found', 'A channel whose team Teams does not name');
  const asker = await readAsker(turn);
  return peopleSheet(turn, asker, { tenantId: asker.tenantId, room, after: undefined });
}

/**
 * Another page, for whoever pressed.
 * @throws PortraitError as `readPresser`, or as `Walls.page`
 */
export async function turnPage(turn: Turn, data: unknown): Promise<Answer> {
  const { presser, request } = await readPresser(turn, 'people.page', data);
  return unlessFound(await peopleSheet(turn, presser, request));
}

/**
 * Who pressed a button of a sheet, and which sheet it is. The data came back from a client, and the card may have
 * travelled: the signature proves what was asked for, and the sheet is for those who are among its people.
 * @throws PortraitError button_altered, button_retired, access_denied, or as `readAsker`
 */
export async function readPresser(
  turn: Turn,
  verb: PeopleVerb,
  data: unknown,
): Promise<{ readonly presser: Asker; readonly request: PageRequest }> {
  const request = readPage(turn.parts.signer, verb, data);
  const presser = await readAsker(turn);
  if (!sameGuid(presser.tenantId, request.tenantId)) {
    throw new PortraitError('access_denied', 'The presser belongs to another tenant than the sheet');
  }
  return { presser, request };
}
