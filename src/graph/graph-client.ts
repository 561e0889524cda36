import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestInit, Response } from 'undici';
import type { Clock } from '../foundation/clock.js';
import type { Deadline } from '../foundation/deadline.js';
import type { GraphEvent } from '../model/events.js';
import { PortraitError, type ErrorCode } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import { BodyTooLarge, readBoundedBody } from './bounded-body.js';
import { readErrorCode, refusalError, silenceError } from './graph-errors.js';
import { QuestionBook } from './question-book.js';
import { isRetryable, parseRetryAfter, retryDelayMs } from './retry-delay.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One read of Graph. */
export interface GraphRead {
  readonly viewer: Viewer;
  /** Graph's permissions that a user's own rights need for it, by name; the app's rights are what was granted. */
  readonly scopes: readonly string[];
  /** Path below the version, every name in it already encoded, with its query. */
  readonly path: string;
  /** The path with its names taken out, for logs and metrics. */
  readonly route: string;
  readonly deadline: Deadline;
  readonly requestId: string;
  readonly headers?: Record<string, string>;
  /** A batch of reads, sent as JSON by POST; without one the read is a GET. */
  readonly body?: unknown;
}

/** An answer with status 200. */
export interface GraphAnswer {
  readonly body: Buffer;
  /** A header's value, its name in any case. */
  readonly header: (name: string) => string | undefined;
}

export interface GraphClientOptions {
  /** Root of Graph without version and without a trailing slash. */
  readonly baseUrl: string;
  readonly version: 'v1.0' | 'beta';
  readonly fetch: Fetch;
  readonly token: (read: Pick<GraphRead, 'viewer' | 'scopes' | 'deadline'>) => Promise<string>;
  readonly clock: Clock;
  readonly observe: (event: GraphEvent) => void;
}

export interface GraphClient {
  /** Root of Graph with its version, without a trailing slash. */
  readonly root: string;
  /**
   * Reads a JSON resource, not yet checked for its shape.
   * @returns undefined where Graph answers 404, whatever stands in the body.
   * @throws PortraitError access_denied, configuration_refused, graph_busy or graph_unavailable
   */
  json(read: GraphRead): Promise<unknown>;
  /** Reads bytes; answers and fails as `json` does, and with `image_unusable` beyond 4 MB. */
  bytes(read: GraphRead): Promise<GraphAnswer | undefined>;
}

/** The most that is read of an answer, and what an answer above it is called. */
interface Bound {
  readonly bytes: number;
  readonly code: ErrorCode;
}

/** Graph takes photos up to 4 MB (profilePhoto update), so it has none larger to give. */
const photoBound: Bound = { bytes: 4 * 1024 * 1024, code: 'image_unusable' };
/** A page of a directory is some tens of kilobytes. */
const jsonBound: Bound = { bytes: 1024 * 1024, code: 'graph_unavailable' };
/** Twenty photos of Graph's largest size in base64 are some ten megabytes. */
const batchBound: Bound = { bytes: 16 * 1024 * 1024, code: 'image_unusable' };
/** One try may not use up a whole turn: a stalled connection leaves time for a second. */
const attemptTimeoutMs = 6_000;
/** Time to keep for telling the person, when a wait would use up the turn. */
const answerMarginMs = 500;

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const book = new QuestionBook();
  const read = (what: GraphRead, bound: Bound) => readWithRetries(options, book, what, bound);
  return {
    root: `${options.baseUrl}/${options.version}`,
    json: async (what) => {
      const answer = await read(what, what.body === undefined ? jsonBound : batchBound);
      return answer && parseJson(what.route, answer.body);
    },
    bytes: (what) => read(what, photoBound),
  };
}

type Attempt =
  | { readonly kind: 'answer'; readonly answer: GraphAnswer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly error: PortraitError; readonly mayRetry: boolean };

async function readWithRetries(
  options: GraphClientOptions,
  book: QuestionBook,
  read: GraphRead,
  bound: Bound,
): Promise<GraphAnswer | undefined> {
  const token = await options.token(read);
  for (let attempt = 1; ; attempt += 1) {
    book.ask(read.requestId);
    const result = await tryOnce(options, read, token, bound);
    if (result.kind === 'answer') return result.answer;
    if (result.kind === 'absent') return undefined;
    if (result.error.code === 'graph_busy') book.throttled(read.requestId);
    const delay = retryDelayMs(attempt, result.error.retryAfterMs, Math.random());
    const fits = delay < read.deadline.remainingMs() - answerMarginMs;
    if (!result.mayRetry || !fits || !book.retry(read.requestId)) throw result.error;
    await sleep(delay, undefined, { signal: read.deadline.signal });
  }
}

async function tryOnce(options: GraphClientOptions, read: GraphRead, token: string, bound: Bound): Promise<Attempt> {
  const startedAt = options.clock.now();
  const observe = (status: number): void => {
    options.observe({ requestId: read.requestId, route: read.route, status, ms: options.clock.now() - startedAt });
  };
  try {
    const response = await options.fetch(`${options.baseUrl}/${options.version}${read.path}`, {
      ...(read.body === undefined ? {} : { method: 'POST', body: JSON.stringify(read.body) }),
      headers: {
        ...read.headers,
        ...(read.body === undefined ? {} : { 'content-type': 'application/json' }),
        authorization: `Bearer ${token}`,
        'client-request-id': read.requestId,
      },
      // A redirect would carry the token to a place nobody chose.
      redirect: 'manual',
      signal: AbortSignal.any([read.deadline.signal, AbortSignal.timeout(attemptTimeoutMs)]),
    });
    const body = await readBoundedBody(response, bound.bytes);
    observe(response.status);
    return judge(read.route, response, body, options.clock);
  } catch (thrown) {
    observe(0);
    if (thrown instanceof BodyTooLarge) {
      return { kind: 'failed', error: new PortraitError(bound.code, thrown.message), mayRetry: false };
    }
    return { kind: 'failed', error: silenceError(read.route, thrown), mayRetry: true };
  }
}

function judge(route: string, response: Response, body: Buffer, clock: Clock): Attempt {
  if (response.status === 200) {
    return { kind: 'answer', answer: { body, header: (name) => response.headers.get(name) ?? undefined } };
  }
  if (response.status === 404) return { kind: 'absent' };
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), clock.now());
  const error = refusalError({ route, status: response.status, code: readErrorCode(body), retryAfterMs });
  return { kind: 'failed', error, mayRetry: isRetryable(response.status) };
}

function parseJson(route: string, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new PortraitError('graph_unavailable', `Graph answered ${route} with something that is not JSON`, { cause });
  }
}
