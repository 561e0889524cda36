import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import { failureAnswer, noticeAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { describeFailure } from '../describe-failure.js';
import { turnInOwnChat } from '../later-turns.js';
import type { Command, Sought } from '../command.js';
import { sendAnswer } from '../send-answer.js';
import { nameOfMention } from '../name-of-mention.js';
import type { Turn } from '../turn.js';
import { signInWords } from '../words/sign-in-words.js';
import { seatOf } from './ask-to-sign-in.js';
import { openOwnChat } from './open-own-chat.js';

type Member = Asker & { readonly kind: 'member' };

/**
 * Goes on with a question in the asker's own chat, since a channel signs nobody in; where the asker does not have the app,
 * a button opens that chat with the question filled in.
 */
export async function handOff(
  turn: Turn,
  asker: Member,
  command: Command,
  answerThere: (turn: Turn, command: Command) => Promise<Answer>,
): Promise<Answer> {
  const portable = await withoutMention(turn, command);
  if (await goOn(turn, asker, (own) => answerThere(own, portable))) {
    return noticeAnswer({ title: asker.member.name, reason: turn.say(signInWords.goneOn) }, 'handed_off');
  }
  // Teams does not say in one way that somebody has not added the app, and the button is right for every other reason.
  return openOwnChat(turn, portable);
}

/** @returns whether the answer went out; the SDK keeps to itself what fails once the chat is open */
async function goOn(turn: Turn, asker: Member, answerThere: (own: Turn) => Promise<Answer>): Promise<boolean> {
  const sending = { isDone: false };
  const report = (cause: unknown): void => {
    turn.reportFailure(
      new PortraitError('internal_error', `Not gone on in the own chat: ${describeFailure(cause)}`, { cause }),
    );
  };
  await turnInOwnChat(turn.context, turn.parts.appId, async (context) => {
    const own = { ...turn, context };
    const answer = await answerThere(own).catch((thrown: unknown) => {
      const error = asPortraitError(thrown);
      turn.reportFailure(error);
      return failureAnswer(turn.say, error);
    });
    try {
      await sendAnswer(context, answer);
      sending.isDone = true;
    } catch (cause) {
      report(cause);
      // Nobody saw the card: the next question there shows another at once.
      await turn.parts.signIn.pending.closeCard(seatOf(own, asker));
    }
  }).catch(report);
  return sending.isDone;
}

/** A mention means somebody of this conversation alone; elsewhere the person is known by their Entra id. */
async function withoutMention({ parts, context, deadline, say }: Turn, command: Command): Promise<Command> {
  if (command.kind !== 'photo') return command;
  const portable = async (sought: Sought): Promise<Sought> => {
    if (sought.by !== 'mention') return sought;
    const member = await parts.roster.member(context, sought.mention.id, deadline);
    return { by: 'text', text: member?.entraId ?? nameOfMention(say, sought.mention) };
  };
  const [first, ...others] = command.people;
  return { ...command, people: [await portable(first), ...(await Promise.all(others.map(portable)))] };
}
