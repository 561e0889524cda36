import { setTimeout as pause } from 'node:timers/promises';
import { PortraitError, type ErrorCode } from '../model/portrait-error.js';
import { answerTurn, beginTurn, messageMs, type TurnSurroundings } from './answer-turn.js';
import { noticeAnswer, type Answer } from './answer.js';
import type { Command } from './command.js';
import { answerCommand } from './commands/index.js';
import { describeFailure } from './describe-failure.js';
import { laterTurns, type LaterTurns } from './later-turns.js';
import { sendOrReport } from './send-answer.js';
import type { Turn } from './turn.js';
import type { Message } from './words/message.js';
import { lateWords } from './words/late-words.js';

/** After that people have gone on without the photo, or asked again. */
const patienceMs = 2 * 60_000;

/** A failure that may pass by itself. */
interface Passing {
  readonly reason: Message;
  /** Milliseconds before each further try; a longer time that the far side names is kept to. */
  readonly pausesMs: readonly number[];
}

const passing: Partial<Readonly<Record<ErrorCode, Passing>>> = {
  // A throttled question may ask Graph six times in all: its turn asked twice, and an answer takes two or three.
  graph_busy: { reason: lateWords.busy, pausesMs: [8_000, 9_000, 9_000] },
  // A try takes six seconds where nothing answers, and the photo is wanted within ten of Graph's coming back.
  graph_unavailable: { reason: lateWords.unavailable, pausesMs: Array.from({ length: 40 }, () => 3_000) },
  server_busy: { reason: lateWords.manyPictures, pausesMs: Array.from({ length: 10 }, () => 5_000) },
};

/**
 * Sends a question's answer. What failed because Graph was busy or down is promised in its place, tried again, and sent
 * by itself once it is there, or once patience ends.
 */
export async function deliver(
  surroundings: TurnSurroundings,
  turn: Turn,
  command: Command,
  answer: Answer,
): Promise<void> {
  const { underWay } = surroundings;
  const promise = underWay.hasRoom ? promiseOf(turn, answer) : undefined;
  await sendOrReport(turn, promise ?? answer);
  if (!promise) return;
  const following = tryAgain(surroundings, laterTurns(turn.context), command, answer.error);
  underWay.addWaiting(
    following.catch((cause: unknown) => {
      turn.reportFailure(new PortraitError('internal_error', describeFailure(cause), { cause }));
    }),
  );
}

/** The answer for now, which says that another follows; undefined where there is no hope. */
function promiseOf({ say }: Turn, { error, summary, outcome }: Answer): Answer | undefined {
  const reason = passingOf(error)?.reason;
  if (!reason || pauseBefore(error, 0, 0) === undefined) return undefined;
  return noticeAnswer({ title: summary, reason: say(reason), hint: say(lateWords.promise) }, outcome);
}

async function tryAgain(
  surroundings: TurnSurroundings,
  begin: LaterTurns,
  command: Command,
  first: PortraitError | undefined,
): Promise<void> {
  const { clock, underWay } = surroundings;
  const startedAt = clock.now();
  let error = first;
  for (let tries = 0; ; tries += 1) {
    const pauseMs = pauseBefore(error, tries, clock.now() - startedAt);
    if (pauseMs === undefined || !(await passed(pauseMs, underWay.ending))) break;
    error = await answerLate(surroundings, begin, command);
    if (error === undefined) return;
  }
  await giveUp(surroundings, begin);
}

/** @returns the failure, where it is one that may pass; nothing was sent then */
async function answerLate(
  surroundings: TurnSurroundings,
  begin: LaterTurns,
  command: Command,
): Promise<PortraitError | undefined> {
  let failure: PortraitError | undefined;
  await begin(async (context) => {
    const later = beginTurn(surroundings, context, messageMs);
    // Whoever signed out meanwhile is told so, and not asked anew.
    const answer = await answerTurn(surroundings, later, command.kind, () => answerCommand(later, command));
    if (passingOf(answer.error)) failure = answer.error;
    else await sendOrReport(later, answer);
  });
  return failure;
}

async function giveUp(surroundings: TurnSurroundings, begin: LaterTurns): Promise<void> {
  await begin(async (context) => {
    const later = beginTurn(surroundings, context, messageMs);
    const notice = { title: later.say(lateWords.stillNothing), reason: later.say(lateWords.gaveUp) };
    await sendOrReport(later, noticeAnswer(notice, 'gave_up'));
  });
}

function passingOf(error: PortraitError | undefined): Passing | undefined {
  return error && passing[error.code];
}

/** Milliseconds until the next try; undefined where there is none. */
function pauseBefore(error: PortraitError | undefined, tries: number, elapsedMs: number): number | undefined {
  const pauseMs = passingOf(error)?.pausesMs[tries];
  if (pauseMs === undefined) return undefined;
  const wantedMs = Math.max(pauseMs, error?.retryAfterMs ?? 0);
  return elapsedMs + wantedMs > patienceMs ? undefined : wantedMs;
}

/** Waits. @returns false where the process ends before */
async function passed(milliseconds: number, ending: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal: ending }).catch(() => false);
}
