import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Clock } from '../foundation/clock.js';
import { deadlineIn, endingWith, within, type Deadline } from '../foundation/deadline.js';
import { PortraitError } from '../model/portrait-error.js';
import { viewerKey, type Viewer } from '../model/viewer.js';
import { batchHeader, readBatchAnswer, type BatchItem } from './batch-answer.js';
import type { GraphClient } from './graph-client.js';
import { isRetryable, parseRetryAfter, retryDelayMs } from './retry-delay.js';

/** Graph takes no more in one call (Graph, "JSON batching"). */
const itemsPerCall = 20;
/** Outlook's part of Graph, which photos belong to, serves four calls of one app at a time. */
const callsAtATime = 4;
const mostAttempts = 3;
/** One call carries the questions of many, each with its own deadline: it gets a time of its own. */
const callMs = 10_000;
const batch = { path: '/$batch', route: '/$batch' } as const;
/** Time to keep for passing on what has come, when a wait would use up the rest. */
const answerMarginMs = 500;

/** One read that may travel with others. */
export interface BatchedRead {
  readonly viewer: Viewer;
  /** As those of `GraphRead`. */
  readonly scopes: readonly string[];
  /** Below the version, for example `/users/{id}/photo/$value`. */
  readonly path: string;
  /** Once it aborts, nothing more is asked. */
  readonly deadline: Deadline;
  /**
   * `atOnce`, or in `company`: after the calls under way, which may bring more to ask. A half-empty call costs as much as
   * a full one.
   */
  readonly leaves: 'atOnce' | 'inCompany';
}

interface Item extends BatchedRead {
  readonly attempt: number;
  readonly settle: (answer: BatchItem | undefined) => void;
  readonly fail: (reason: unknown) => void;
}

/** What waits, and what is under way, on behalf of one viewer. */
interface Line {
  readonly viewer: Viewer;
  readonly scopes: readonly string[];
  readonly waiting: Record<BatchedRead['leaves'], Item[]>;
  open: number;
  isCalled: boolean;
}

/**
 * Collects reads into `$batch` calls: what is asked at the same moment on behalf of the same viewer travels together,
 * twenty to a call, and at most four calls at a time. Each answer is handed on as its call comes back; a throttled one is
 * asked for again by itself, not before its Retry-After.
 */
export class BatchCalls {
  readonly #graph: GraphClient;
  readonly #clock: Clock;
  readonly #calls = pLimit(callsAtATime);
  readonly #lines = new Map<string, Line>();

  constructor(graph: GraphClient, clock: Clock) {
    this.#graph = graph;
    this.#clock = clock;
  }

  /**
   * One read's answer, whatever its status; undefined where the call came back without it.
   * @throws PortraitError what became of the call
   */
  read(read: BatchedRead): Promise<BatchItem | undefined> {
    const answer = new Promise<BatchItem | undefined>((settle, fail) => {
      this.#enqueue({ ...read, attempt: 1, settle, fail });
    });
    return within(read.deadline.signal, answer);
  }

  #enqueue(item: Item): void {
    const { viewer, scopes } = item;
    // A call is made with one token.
    const key = viewer.kind === 'app' ? viewerKey(viewer) : `${viewerKey(viewer)} ${scopes.join(' ')}`;
    const none = { viewer, scopes, waiting: { atOnce: [], inCompany: [] }, open: 0, isCalled: false };
    const line = this.#lines.get(key) ?? none;
    this.#lines.set(key, line);
    line.waiting[item.leaves].push(item);
    this.#callUp(key, line);
  }

  /** Sends what waits at the end of this turn of the event loop: whoever else asks in it travels along. */
  #callUp(key: string, line: Line): void {
    if (line.isCalled) return;
    line.isCalled = true;
    setImmediate(() => {
      line.isCalled = false;
      this.#send(key, line);
    });
  }

  #send(key: string, line: Line): void {
    const { atOnce, inCompany } = line.waiting;
    const isQuiet = atOnce.length === 0 && line.open === 0;
    const full = inCompany.length - (inCompany.length % itemsPerCall);
    const items = [...atOnce.splice(0), ...inCompany.splice(0, isQuiet ? inCompany.length : full)];
    while (items.length > 0) {
      const together = items.splice(0, itemsPerCall);
      line.open += 1;
      void this.#calls(() => this.#call(line, together)).finally(() => {
        line.open -= 1;
        this.#callUp(key, line);
      });
    }
    if (line.open === 0 && inCompany.length === 0) this.#lines.delete(key);
  }

  async #call(line: Line, items: readonly Item[]): Promise<void> {
    const { viewer, scopes } = line;
    const wanted = items.filter(({ deadline }) => !deadline.signal.aborted);
    if (wanted.length === 0) return;
    const requests = wanted.map(({ path }, index) => ({ id: String(index), method: 'GET', url: path }));
    try {
      const deadline = endingWith(deadlineIn(callMs, this.#clock), whenAllAborted(wanted));
      // The call serves several questions, and may be tried again as a question of its own.
      const call = { viewer, scopes, deadline, requestId: randomUUID(), ...batch, body: { requests } };
      const answers = readBatchAnswer(await this.#graph.json(call));
      wanted.forEach((item, index) => {
        this.#hand(item, answers.get(String(index)));
      });
    } catch (thrown) {
      if (isTooLarge(thrown) && wanted.length > 1) await this.#callInHalves(line, wanted);
      else for (const { fail } of wanted) fail(thrown);
    }
  }

  /** A few large uploads must not take the others of their call down with them. */
  async #callInHalves(line: Line, items: readonly Item[]): Promise<void> {
    const middle = Math.ceil(items.length / 2);
    await this.#call(line, items.slice(0, middle));
    await this.#call(line, items.slice(middle));
  }

  /** Hands an answer on, or asks again where Graph only wants to be left alone for a while. */
  #hand(item: Item, answer: BatchItem | undefined): void {
    const delay = answer && isRetryable(answer.status) && item.attempt < mostAttempts ? this.#delay(item, answer) : -1;
    if (delay < 0 || delay >= item.deadline.remainingMs() - answerMarginMs) item.settle(answer);
    else void this.#again(item, delay);
  }

  #delay({ attempt }: Item, answer: BatchItem): number {
    const retryAfterMs = parseRetryAfter(batchHeader(answer, 'retry-after') ?? null, this.#clock.now());
    return retryDelayMs(attempt, retryAfterMs, Math.random());
  }

  async #again(item: Item, delayMs: number): Promise<void> {
    // Given up meanwhile: whoever asked knows already, and the call leaves it out.
    await sleep(delayMs, undefined, { signal: item.deadline.signal }).catch(() => undefined);
    this.#enqueue({ ...item, leaves: 'inCompany', attempt: item.attempt + 1 });
  }
}

/** Aborts when nobody waits for any of these any more. */
function whenAllAborted(items: readonly Item[]): AbortSignal {
  const controller = new AbortController();
  let waiting = items.length;
  for (const { deadline } of items) {
    deadline.signal.addEventListener('abort', () => {
      waiting -= 1;
      if (waiting === 0) controller.abort(deadline.signal.reason);
    });
  }
  return controller.signal;
}

/** What the client says of an answer that it does not read to its end. */
function isTooLarge(thrown: unknown): boolean {
  return thrown instanceof PortraitError && thrown.code === 'image_unusable';
}
