import { MessageFactory, type TurnContext } from 'botbuilder';
import { within } from '../foundation/deadline.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Answer } from './answer.js';
import { toAttachment } from './cards/adaptive-card.js';
import { toSignInAttachment } from './cards/sign-in-card.js';
import { describeFailure } from './describe-failure.js';
import type { Turn } from './turn.js';

/** A connector that takes longer has lost the answer; the turn ends and says so in the log. */
const sendMs = 4_000;

/** Sends an answer as one message with one attachment. */
export async function sendAnswer(context: TurnContext, { card, signIn, summary }: Answer): Promise<void> {
  const activity = MessageFactory.attachment(signIn ? toSignInAttachment(signIn) : toAttachment(card));
  await within(AbortSignal.timeout(sendMs), context.sendActivity({ ...activity, summary }));
}

/** The same where more follows: an answer that does not go out is put into the log, and nothing else is lost by it. */
export async function sendOrReport({ context, reportFailure }: Turn, answer: Answer): Promise<void> {
  await sendAnswer(context, answer).catch((cause: unknown) => {
    reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
  });
}
