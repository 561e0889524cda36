import type { ConsentNeeded } from '../../model/portrait-error.js';
import { kindOfCode, type Trouble } from './trouble.js';

/** The body of an answer that is an error, as docs/api.md has it. */
interface ErrorBody {
  readonly error?: {
    readonly code?: string;
    readonly requestId?: string;
    readonly consent?: ConsentNeeded;
  };
}

/** Where nobody said how long to wait, in milliseconds. */
const usualWaitMs = 5_000;
/** A wait of more than two minutes is told as two: whoever looks will press the button before. */
const longestWaitMs = 120_000;

/** What an answer other than 2xx means. */
export async function readTrouble(response: Response): Promise<Trouble> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const { code = '', requestId, consent } = body.error ?? {};
  if (code === 'consent_required' && consent) return { kind: 'consent', needed: consent, requestId };
  const kind = code in kindOfCode ? kindOfCode[code as keyof typeof kindOfCode] : kindOfStatus(response.status);
  return kind === 'busy' ? { kind, retryAfterMs: waitOf(response), requestId } : { kind, requestId };
}

/** Answers that a proxy on the way gave, or codes younger than this page. */
function kindOfStatus(status: number): 'busy' | 'down' | 'fault' {
  if (status === 429 || status === 503) return 'busy';
  return status === 502 || status === 504 ? 'down' : 'fault';
}

function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(longestWaitMs, seconds * 1_000) : usualWaitMs;
}
