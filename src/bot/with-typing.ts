import { ActivityTypes, type TurnContext } from 'botbuilder';

/** Teams' store guideline asks for an answer or a sign of life within two seconds; people want it sooner. */
const typingAfterMs = 900;

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
    await typing;
  }
}
