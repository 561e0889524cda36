import { PortraitError } from '../model/portrait-error.js';

/** What Graph said when it said no. `code` is Graph's own; it is logged, never branched on: codes change. */
export interface Refusal {
  readonly route: string;
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;
}

/** "Graph said no", as an error whose code says what follows from it. */
export function refusalError(refusal: Refusal): PortraitError {
  const facts = `Graph answered ${refusal.status} (${refusal.code}) to ${refusal.route}`;
  switch (refusal.status) {
    case 401:
      return new PortraitError('configuration_refused', `${facts}: the access token was not accepted`);
    case 403:
      return new PortraitError('access_denied', facts);
    case 429:
    case 503:
    case 504:
      return new PortraitError('graph_busy', facts, { retryAfterMs: refusal.retryAfterMs });
    default:
      return new PortraitError(refusal.status < 500 ? 'graph_refused' : 'graph_unavailable', facts);
  }
}

/** "Graph did not answer": no connection, no answer in time, or an answer that broke off. */
export function silenceError(route: string, cause: unknown): PortraitError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new PortraitError('graph_unavailable', `No answer from Graph to ${route} (${reason})`, { cause });
}

/** The `error.code` of Graph's error body; the body may as well be text, HTML or nothing. */
export function readErrorCode(body: Buffer): string {
  try {
    return errorCodeOf(JSON.parse(body.toString('utf8')));
  } catch {
    return noCode;
  }
}

const noCode = 'no code';
/** Graph's codes are short; anything longer is somebody else's text. */
const longestCode = 80;

/** The `error.code` of a parsed error body. */
export function errorCodeOf(body: unknown): string {
  const code = (body as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  return typeof code === 'string' ? code.slice(0, longestCode) : noCode;
}
