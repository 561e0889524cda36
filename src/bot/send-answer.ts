import { MessageFactory, type TurnContext } from 'botbuilder';
import { within } from '../foundation/deadline.js';
import type { Answer } from './answer.js';
import { toAttachment } from './cards/adaptive-card.js';
import { toSignInAttachment } from './cards/sign-in-card.js';

/** A connector that takes longer has lost the answer; the turn ends and says so in the log. */
const sendMs = 4_000;

/** Sends an answer as one message with one attachment. */
export async function sendAnswer(context: TurnContext, { card, signIn, summary }: Answer): Promise<void> {
  const activity = MessageFactory.attachment(signIn ? toSignInAttachment(signIn) : toAttachment(card));
  await within(AbortSignal.timeout(sendMs), context.sendActivity({ ...activity, summary }));
}
