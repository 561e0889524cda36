import { setTimeout as pause } from 'node:timers/promises';
import { PortraitError, type ErrorCode } from '../model/portrait-error.js';
import { answerTurn, beginTurn, messageMs, type TurnSurroundings } from './answer-turn.js';
import { noticeAnswer, type Answer } from './answer.js';
import type { Command } from './command.js';
import { describeFailure } from './describe-failure.js';
import { laterTurns, type LaterTurns } from './later-turns.js';
import { sendOrReport } from './send-answer.js';
import { answerWithSignIn } from './sign-in/answer-with-sign-in.js';
import type { Turn } from './turn.js';
import { lateWords } from './words/late-words.js';

/** After that people have gone on without the photo, or asked again. */
const patienceMs = 2 * 60_000;
/** Questions of a process that wait at a time; each asks Graph once in some seconds. */
const mostWaiting = 50;

/** How a failure that passes by itself is waited out. */
interface Waiting {
  /** Milliseconds before the next try, where the far side names no time. */
  readonly pauseMs: number;
  readonly mostTries: number;
}

const waitings: Partial<Readonly<Record<ErrorCode, Waiting>>> = {
  // A throttled question asks Graph six times at most: its turn asked twice, and an answer takes up to three.
  graph_busy: { pauseMs: 8_000, mostTries: 2 },
  // A try takes six seconds where nothing answers, and the photo is wanted within ten of Graph's coming back.
  graph_unavailable: { pauseMs: 3_000, mostTries: 40 },
  server_busy: { pauseMs: 5_000, mostTries: 10 },
};

/** Answers that come after their turn: what failed because Graph was busy or down is tried again, and sent by itself. */
export class LateAnswers {
  readonly #surroundings: TurnSurroundings;
  #waiting = 0;

  constructor(surroundings: TurnSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Whether there is room for a question that was answered like this, and hope. */
  mayFollow({ error }: Answer): boolean {
    return this.#waiting < mostWaiting && pauseBefore(error, 0, 0) !== undefined;
  }

  /** Tries a question until it is answered or patience ends. Whoever calls need not wait, and hears of no failure. */
  follow(turn: Turn, command: Command, { error }: Answer): void {
    this.#waiting += 1;
    const following = this.#tryAgain(laterTurns(turn.context), command, error).catch((cause: unknown) => {
      turn.reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
    });
    this.#surroundings.underWay.add(following.finally(() => (this.#waiting -= 1)));
  }

  async #tryAgain(begin: LaterTurns, command: Command, first: PortraitError | undefined): Promise<void> {
    const { clock, underWay } = this.#surroundings;
    const startedAt = clock.now();
    let error = first;
    for (let tries = 0; ; tries += 1) {
      const pauseMs = pauseBefore(error, tries, clock.now() - startedAt);
      if (pauseMs === undefined || !(await passed(pauseMs, underWay.ending))) break;
      error = await this.#answer(begin, command);
      if (error === undefined) return;
    }
    await this.#giveUp(begin);
  }

  /** @returns the failure, where it is one that may pass; nothing was sent then */
  async #answer(begin: LaterTurns, command: Command): Promise<PortraitError | undefined> {
    let failure: PortraitError | undefined;
    await begin(async (context) => {
      const later = beginTurn(this.#surroundings, context, messageMs);
      const answer = await answerTurn(this.#surroundings, later, command.kind, () => answerWithSignIn(later, command));
      if (waitingFor(answer.error)) failure = answer.error;
      else await sendOrReport(later, answer);
    });
    return failure;
  }

  async #giveUp(begin: LaterTurns): Promise<void> {
    await begin(async (context) => {
      const later = beginTurn(this.#surroundings, context, messageMs);
      const notice = { title: later.say(lateWords.stillNothing), reason: later.say(lateWords.gaveUp) };
      await sendOrReport(later, noticeAnswer(notice, 'gave_up'));
    });
  }
}

function waitingFor(error: PortraitError | undefined): Waiting | undefined {
  return error && waitings[error.code];
}

/** Milliseconds until the next try; undefined where there is none. */
function pauseBefore(error: PortraitError | undefined, tries: number, elapsedMs: number): number | undefined {
  const waiting = waitingFor(error);
  if (!waiting || tries >= waiting.mostTries) return undefined;
  const pauseMs = error?.retryAfterMs ?? waiting.pauseMs;
  return elapsedMs + pauseMs > patienceMs ? undefined : pauseMs;
}

/** Waits. @returns false where the process ends before */
async function passed(milliseconds: number, ending: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal: ending }).catch(() => false);
}
