import type { Clock } from '../foundation/clock.js';
import { within } from '../foundation/deadline.js';
import { asPortraitError, type ErrorCode } from '../model/portrait-error.js';
import { flightQuestion, photoFlightMs } from './flight-question.js';
import type { PhotoQuestion } from './photo-source.js';

/** Failures that say something of one viewer's rights, and nothing of another's. */
const ownToViewer: ReadonlySet<ErrorCode> = new Set([
  'access_denied',
  'consent_required',
  'sign_in_required',
  'token_invalid',
]);

/**
 * Joins whoever makes the same picture already; where they may not read its bytes, this viewer may still.
 * @param read makes the picture; it asks for a question only where nobody makes it yet
 * @throws whatever `read` throws, or the deadline's reason
 */
export async function joinFlight<Result>(
  question: PhotoQuestion,
  clock: Clock,
  read: (flight: () => PhotoQuestion) => Promise<Result>,
): Promise<Result> {
  let isOurs = false;
  const flight = (): PhotoQuestion => {
    isOurs = true;
    return flightQuestion(question, clock, photoFlightMs);
  };
  const readInTime = (): Promise<Result> => within(question.deadline.signal, read(flight));
  return readInTime().catch((thrown: unknown) => {
    if (isOurs || !ownToViewer.has(asPortraitError(thrown).code)) throw thrown;
    return readInTime();
  });
}
