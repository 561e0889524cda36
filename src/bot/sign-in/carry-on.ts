import type { TurnContext } from 'botbuilder';
import { within } from '../../foundation/deadline.js';
import { asPortraitError } from '../../model/portrait-error.js';
import { answerTurn, beginTurn, invokeMs, messageMs, type TurnSurroundings } from '../answer-turn.js';
import { answerCommand } from '../commands/index.js';
import { laterTurn } from '../later-turns.js';
import { readAsker } from '../read-asker.js';
import { sendAnswer } from '../send-answer.js';
import type { Turn } from '../turn.js';
import { completeWaiting } from './complete-waiting.js';
import type { WaitingCommand } from './pending-sign-ins.js';

/** Most answers are out by then; an invoke waits no longer for them. */
const carryOnMs = 2_000;

/** Goes on with whatever waited for a sign-in that is now there. */
export async function carryOnWaiting(surroundings: TurnSurroundings, context: TurnContext): Promise<void> {
  const turn = beginTurn(surroundings, context, invokeMs);
  try {
    const asker = await readAsker(turn);
    if (asker.kind === 'outsider') return;
    const { claimed } = await completeWaiting(turn, asker);
    await carryOn(surroundings, context, claimed);
  } catch (thrown) {
    turn.reportFailure(asPortraitError(thrown));
  }
}

/** Answers questions that waited, one message each, in the order in which they were asked. */
export async function carryOn(
  surroundings: TurnSurroundings,
  context: TurnContext,
  claimed: readonly WaitingCommand[],
): Promise<void> {
  if (claimed.length === 0) return;
  const { reportFailure } = beginTurn(surroundings, context, messageMs);
  const answers = laterTurn(context, async (later) => {
    for (const { command } of claimed) {
      // A sign-in that does not serve after all is told in words: another card would begin all of it anew, for ever.
      const work = (turn: Turn) => answerCommand(turn, command);
      await sendAnswer(later, await answerTurn(surroundings, later, command.kind, messageMs, work));
    }
  }).catch((thrown: unknown) => {
    reportFailure(asPortraitError(thrown));
  });
  await within(AbortSignal.timeout(carryOnMs), answers).catch(() => undefined);
}
