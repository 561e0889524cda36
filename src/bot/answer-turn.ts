import type { TurnContext } from 'botbuilder';
import type { Clock } from '../foundation/clock.js';
import { deadlineIn } from '../foundation/deadline.js';
import type { Observer } from '../model/events.js';
import { ownerKey } from '../model/photo-owner.js';
import { languageOf } from '../model/language.js';
import { asPortraitError, type PortraitError } from '../model/portrait-error.js';
import { failureAnswer, type Answer } from './answer.js';
import { requestIdOf } from './turn-request-id.js';
import type { BotParts, Turn } from './turn.js';
import type { WorkUnderWay } from './work-under-way.js';

/** What turns are answered with. */
export interface TurnSurroundings {
  readonly parts: BotParts;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'turn' | 'failure'>;
  /** What goes on after its turn. */
  readonly underWay: WorkUnderWay;
}

/** Teams gives a message 15 seconds and an invoke five; what is left covers sending the answer. */
export const messageMs = 10_000;
export const invokeMs = 3_000;

/** One activity with its time, which everything that is done before its answer shares. */
export function beginTurn(
  { parts, clock, observe, underWay }: TurnSurroundings,
  context: TurnContext,
  milliseconds: number,
): Turn {
  const requestId = requestIdOf(context);
  return {
    context,
    parts,
    requestId,
    say: parts.speaker.in(languageOf(context.activity.locale)),
    deadline: deadlineIn(milliseconds, clock),
    reportFailure: ({ code, message }: PortraitError): void => {
      observe.failure({ requestId, code, detail: message });
    },
    goOn: (work) => {
      underWay.add(work);
    },
  };
}

/** Does a turn's work within its time, and turns whatever fails into an answer. */
export function answerTurn(
  surroundings: TurnSurroundings,
  turn: Turn,
  command: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return concludeTurn(surroundings, turn, command, work, (error) => failureAnswer(turn.say, error));
}

/** The same where the answer is no card: what a turn comes to, as far as the log tells of it, and whatever else. */
export async function concludeTurn<Conclusion extends Pick<Answer, 'outcome' | 'owner'>>(
  { clock, observe }: TurnSurroundings,
  turn: Turn,
  command: string,
  work: () => Promise<Conclusion>,
  ofFailure: (error: PortraitError) => Conclusion,
): Promise<Conclusion> {
  const startedAt = clock.now();
  const conclusion = await work().catch((thrown: unknown) => {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return ofFailure(error);
  });
  const { outcome, owner } = conclusion;
  const { conversation, from } = turn.context.activity;
  observe.turn({
    requestId: turn.requestId,
    command,
    outcome,
    ms: clock.now() - startedAt,
    conversationType: conversation.conversationType,
    ownerKind: owner?.kind,
    owner: owner && ownerKey(owner),
    asker: from.id,
    conversation: conversation.id,
  });
  return conclusion;
}
