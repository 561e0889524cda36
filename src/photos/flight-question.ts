import type { Clock } from '../foundation/clock.js';
import { deadlineIn } from '../foundation/deadline.js';
import type { PhotoQuestion } from './photo-source.js';

/** As long as the most patient who ask for one photo may wait: a message in chat. */
export const photoFlightMs = 10_000;

/** As long as a wall of faces may take: hundreds travel in turns. */
export const faceFlightMs = 25_000;

/**
 * A question as it is asked on behalf of everybody who waits for the same answer: with a time of its own, so that a
 * button in a hurry, who came first, does not fail a message that has time. Each caller waits no longer than it may.
 */
export function flightQuestion(question: PhotoQuestion, clock: Clock, milliseconds: number): PhotoQuestion {
  return { ...question, deadline: deadlineIn(milliseconds, clock) };
}
