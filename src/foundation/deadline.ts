import { setMaxListeners } from 'node:events';
import type { Clock } from './clock.js';

/** The moment by which an answer has to be there; passed down to everything that waits on its behalf. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds left; zero or less when the time is up. */
  remainingMs(): number;
}

export function deadlineIn(milliseconds: number, clock: Clock): Deadline {
  const end = clock.now() + milliseconds;
  return { signal: heardByMany(AbortSignal.timeout(milliseconds)), remainingMs: () => end - clock.now() };
}

/** The same deadline, which ends as well when `signal` aborts: whoever waited went away. */
export function endingWith(deadline: Deadline, signal: AbortSignal): Deadline {
  return {
    signal: heardByMany(AbortSignal.any([deadline.signal, signal])),
    remainingMs: () => deadline.remainingMs(),
  };
}

/** A wall of faces waits with hundreds of ears on one signal: that is no leak, and no reason for Node to warn. */
function heardByMany(signal: AbortSignal): AbortSignal {
  setMaxListeners(0, signal);
  return signal;
}

/**
 * Waits for `work`, but not beyond the signal: then it rejects with the signal's reason.
 * For libraries that take no signal of their own; the work itself runs on.
 */
export async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    // Also when the time was up before: a failure that nobody listens for would end the process.
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
