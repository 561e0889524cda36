import { within } from '../../foundation/deadline.js';
import { PortraitError } from '../../model/portrait-error.js';
import { noticeAnswer, unlessFound, type Answer } from '../answer.js';
import { chatLink } from '../chat-link.js';
import { describeFailure } from '../describe-failure.js';
import { turnInOwnChat } from '../later-turns.js';
import type { PageRequest } from '../page-request.js';
import { sendAnswer } from '../send-answer.js';
import type { Turn } from '../turn.js';
import { everyoneWords } from '../words/everyone-words.js';
import { readPresser } from './everyone.js';
import { peopleSheet, sheetButton } from './people-sheet.js';

/**
 * Sends the people sheet of a conversation into the presser's own chat. Where that cannot be written to, a button opens it.
 * @throws PortraitError as `turnPage`
 */
export async function sheetToMe(turn: Turn, data: unknown): Promise<Answer> {
  const { say } = turn;
  const { presser, request } = await readPresser(turn, 'people.toMe', data);
  const sheet = await peopleSheet(turn, presser, request, 'asker');
  if (sheet.outcome !== 'answered') return unlessFound(sheet);
  const title = presser.member.name;
  const sending = await sendAlone(turn, sheet);
  switch (sending) {
    case 'sent':
    case 'onItsWay':
      return unlessFound(noticeAnswer({ title, reason: say(sentWords[sending]) }, 'sent_to_me'));
    case 'tooSlow':
      return unlessFound(noticeAnswer({ title, reason: say(everyoneWords.slowChat) }, 'no_chat'));
    case 'failed':
      return openChat(turn, title, request);
  }
}

const sentWords = { sent: everyoneWords.sent, onItsWay: everyoneWords.sending } as const;

/** How far it came while the presser waits. */
type Sending = 'sent' | 'onItsWay' | 'failed' | 'tooSlow';

/** Sends a sheet. Once the chat is open it goes out, however long that takes; before that, only while somebody waits. */
async function sendAlone({ context, parts, deadline, reportFailure, goOn }: Turn, sheet: Answer): Promise<Sending> {
  const progress: { step: Sending | 'opening' } = { step: 'opening' };
  const fail = (cause: unknown): void => {
    progress.step = 'failed';
    reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
  };
  const work = turnInOwnChat(context, parts.appId, async (own) => {
    // Its presser was told that nothing was sent.
    if (progress.step === 'tooSlow') return;
    progress.step = 'onItsWay';
    await sendAnswer(own, sheet).then(() => (progress.step = 'sent'), fail);
  }).catch(fail);
  goOn(work);
  await within(deadline.signal, work).catch(() => undefined);
  if (progress.step === 'opening') progress.step = 'tooSlow';
  return progress.step;
}

/** The way to the chat, and back to the sheet, whose place this takes. */
function openChat(turn: Turn, title: string, request: PageRequest): Answer {
  const { say } = turn;
  const link = { title: say(everyoneWords.openChat), url: chatLink(turn) };
  const notice = { title, reason: say(everyoneWords.noChat), hint: say(everyoneWords.noChatHint), link };
  const { card, ...answer } = noticeAnswer(notice, 'no_chat');
  const actions = [
    ...(card.actions ?? []),
    sheetButton(turn, everyoneWords.toMe, 'people.toMe', request),
    sheetButton(turn, everyoneWords.aloneTitle, 'people.page', request),
  ];
  return { ...answer, card: { ...card, actions } };
}
