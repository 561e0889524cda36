import { within } from '../../foundation/deadline.js';
import { asPortraitError } from '../../model/portrait-error.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { turnInOwnChat } from '../later-turns.js';
import { sendAnswer } from '../send-answer.js';
import type { Turn } from '../turn.js';
import { everyoneWords } from '../words/everyone-words.js';
import { readPresser } from './everyone.js';
import { peopleSheet } from './people-sheet.js';

/**
 * Sends the people sheet of a conversation into the presser's own chat. Where that cannot be written to, a button opens it.
 * @throws PortraitError as `turnPage`
 */
export async function sheetToMe(turn: Turn, data: unknown): Promise<Answer> {
  const { say } = turn;
  const { presser, request } = await readPresser(turn, 'people.toMe', data);
  const sheet = await peopleSheet(turn, presser, request, 'asker');
  if (sheet.outcome !== 'answered') return sheet;
  const title = presser.member.name;
  if (await sendAlone(turn, sheet)) return noticeAnswer({ title, reason: say(everyoneWords.sent) }, 'sent_to_me');
  const link = { title: say(everyoneWords.openChat), url: chatLink(turn) };
  const notice = { title, reason: say(everyoneWords.noChat), hint: say(everyoneWords.noChatHint), link };
  return noticeAnswer(notice, 'no_chat');
}

/** @returns whether it went out; the SDK keeps to itself what fails once the chat is open */
async function sendAlone({ context, parts, deadline, reportFailure }: Turn, sheet: Answer): Promise<boolean> {
  const sending = { isDone: false };
  const chat = turnInOwnChat(context, parts.appId, async (own) => {
    await sendAnswer(own, sheet);
    sending.isDone = true;
  });
  await within(deadline.signal, chat).catch((thrown: unknown) => {
    reportFailure(asPortraitError(thrown));
  });
  return sending.isDone;
}

function chatLink({ parts, context }: Turn): string {
  const query = new URLSearchParams({ users: context.activity.recipient.id });
  return `https://${parts.deepLinkHost}/l/chat/0/0?${query.toString()}`;
}
