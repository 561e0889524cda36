import { asPortraitError } from '../../model/portrait-error.js';
import { failureAnswer, noticeAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { turnInOwnChat } from '../later-turns.js';
import type { Command, Sought } from '../command.js';
import { sendAnswer } from '../send-answer.js';
import type { Turn } from '../turn.js';
import { signInWords } from '../words/sign-in-words.js';
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
  try {
    await turnInOwnChat(turn.context, turn.parts.appId, async (context) => {
      const answer = await answerThere({ ...turn, context }, portable).catch((thrown: unknown) => {
        const error = asPortraitError(thrown);
        turn.reportFailure(error);
        return failureAnswer(turn.say, error);
      });
      await sendAnswer(context, answer);
    });
    return noticeAnswer({ title: asker.member.name, reason: turn.say(signInWords.goneOn) }, 'handed_off');
  } catch {
    // Teams does not say in one way that somebody has not added the app, and the button is right for every other reason.
    return openOwnChat(turn, portable);
  }
}

/** A mention means somebody of this conversation alone; elsewhere the person is known by their Entra id. */
async function withoutMention({ parts, context, deadline }: Turn, command: Command): Promise<Command> {
  if (command.kind !== 'photo') return command;
  const portable = async (sought: Sought): Promise<Sought> => {
    if (sought.by !== 'mention') return sought;
    const member = await parts.roster.member(context, sought.mention.id, deadline);
    return { by: 'text', text: member?.entraId ?? sought.mention.name };
  };
  const [first, ...others] = command.people;
  return { ...command, people: [await portable(first), ...(await Promise.all(others.map(portable)))] };
}
