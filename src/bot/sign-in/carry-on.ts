import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import { answerTurn, beginTurn, messageMs, type TurnSurroundings } from '../answer-turn.js';
import type { Answer } from '../answer.js';
import { answerCommand } from '../commands/index.js';
import { describeFailure } from '../describe-failure.js';
import { deliver } from '../late-answers.js';
import { laterTurns } from '../later-turns.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { completeWaiting, type FreeQuestion } from './complete-waiting.js';

/** Goes on in a turn of its own, with a message's time. Whoever calls need not wait, and hears of no failure. */
export function goOnLater(surroundings: TurnSurroundings, turn: Turn, work: (later: Turn) => Promise<void>): void {
  const going = laterTurns(turn.context)(async (context) => {
    const later = beginTurn(surroundings, context, messageMs);
    await work(later).catch((thrown: unknown) => {
      later.reportFailure(asPortraitError(thrown));
    });
  });
  surroundings.underWay.add(
    going.catch((cause: unknown) => {
      turn.reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
    }),
  );
}

/** Answers whatever waited for a sign-in that is now there. */
export async function answerWaiting(surroundings: TurnSurroundings, later: Turn): Promise<void> {
  const asker = await readAsker(later);
  if (asker.kind === 'outsider') return;
  const { free } = await completeWaiting(later, asker);
  await answerFree(surroundings, later, free);
}

/** Answers questions all at once, within the turn's one deadline, and sends the answers in the order of the questions. */
export async function answerFree(
  surroundings: TurnSurroundings,
  later: Turn,
  questions: readonly FreeQuestion[],
): Promise<void> {
  const answering = questions.map(async (question) => ({
    command: question.command,
    answer: await claimAndAnswer(surroundings, later, question),
  }));
  for (const one of answering) {
    const { command, answer } = await one;
    if (answer) await deliver(surroundings, later, command, answer);
  }
}

/** @returns undefined for a question that somebody else took on, or that nobody can say of whether they did */
async function claimAndAnswer(
  surroundings: TurnSurroundings,
  later: Turn,
  { command, claim }: FreeQuestion,
): Promise<Answer | undefined> {
  try {
    if (!(await claim())) return undefined;
    // A sign-in that does not serve after all is told in words: another card would begin all of it anew, for ever.
    return await answerTurn(surroundings, later, command.kind, () => answerCommand(later, command));
  } catch (thrown) {
    later.reportFailure(asPortraitError(thrown));
    return undefined;
  }
}
