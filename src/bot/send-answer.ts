import { MessageFactory, type Activity, type TurnContext } from 'botbuilder';
import { within } from '../foundation/deadline.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Answer } from './answer.js';
import { toAttachment } from './cards/adaptive-card.js';
import { toSignInAttachment } from './cards/sign-in-card.js';
import { describeFailure } from './describe-failure.js';
import type { Turn } from './turn.js';

/** A connector that takes longer has lost the answer; the turn ends and says so in the log. */
const sendMs = 4_000;

/** The connector takes request bodies of 262,144 bytes at most; what it adds to ours has to fit as well. */
const mostActivityBytes = 250_000;

/** Sends an answer as one message with one attachment: a smaller one where this is too large for the channel. */
export async function sendAnswer(context: TurnContext, answer: Answer): Promise<void> {
  const { smaller } = answer;
  const activity = toActivity(answer);
  if (smaller && Buffer.byteLength(JSON.stringify(activity)) > mostActivityBytes) {
    return sendAnswer(context, await smaller());
  }
  try {
    await within(AbortSignal.timeout(sendMs), context.sendActivity(activity));
  } catch (thrown) {
    if (!smaller || !isTooLarge(thrown)) throw thrown;
    await sendAnswer(context, await smaller());
  }
}

/** The same where more follows: an answer that does not go out is put into the log, and nothing else is lost by it. */
export async function sendOrReport({ context, reportFailure }: Turn, answer: Answer): Promise<void> {
  await sendAnswer(context, answer).catch((cause: unknown) => {
    reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
  });
}

function toActivity({ card, signIn, summary }: Answer): Partial<Activity> {
  const attachment = signIn ? toSignInAttachment(signIn) : toAttachment(card);
  return { ...MessageFactory.attachment(attachment), summary };
}

/** Teams says so by a code, proxies and the Playground by the status alone. */
function isTooLarge(thrown: unknown): boolean {
  const { statusCode, code } = Object(thrown) as { readonly statusCode?: unknown; readonly code?: unknown };
  return statusCode === 413 || code === 'MessageSizeTooBig' || code === 'RequestEntityTooLarge';
}
