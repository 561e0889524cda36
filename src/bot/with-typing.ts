import { ActivityTypes, type TurnContext } from 'botbuilder';
import { within } from '../foundation/deadline.js';

/** Teams' store guideline asks for an answer or a sign of life within two seconds; people want it sooner. */
const typingAfterMs = 900;

const typingPatienceMs = 1_000;

/** Waits for an answer, and shows that it is being worked on when it takes a while. Typing never follows the answer. */
export async function withTyping<Result>(context: TurnContext, work: Promise<Result>): Promise<Result> {
  let typing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    // A sign of life that does not arrive is no reason to withhold the answer.
    typing = context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, typingAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    // The answer follows it, but does not wait for a connector that is stuck.
    await within(AbortSignal.timeout(typingPatienceMs), typing).catch(() => undefined);
  }
}
