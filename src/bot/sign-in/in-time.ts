import { within } from '../../foundation/deadline.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Turn } from '../turn.js';

/** What gives up at the deadline by itself gets so long to say why; with it an invoke is answered within four seconds. */
const graceMs = 300;

/**
 * Waits for a turn's work, but hardly beyond its deadline. Whatever asks Teams, Graph or Entra gives up by itself; notes
 * know no deadlines: where Redis hangs, each of them would be waited for on top of whatever took long before.
 * @param what is waited for, for the log
 * @param whenLate is given the work when the time is up: it runs on
 * @throws PortraitError store_unavailable when the time is up
 */
export async function inTime<Value>(
  { deadline }: Turn,
  what: string,
  work: Promise<Value>,
  whenLate?: (work: Promise<Value>) => void,
): Promise<Value> {
  const signal = AbortSignal.timeout(Math.max(0, deadline.remainingMs()) + graceMs);
  return within(signal, work).catch((thrown: unknown) => {
    if (thrown !== signal.reason) throw thrown;
    whenLate?.(work);
    throw new PortraitError('store_unavailable', `The time was up before ${what} was done; notes have no other end`);
  });
}
