import { LRUCache } from 'lru-cache';
import { PortraitError } from '../model/portrait-error.js';

/**
 * A question reads at most five things (a name, a mail address, metadata, a size, the upload). One second try for the
 * whole question keeps it within the six requests that a throttled Graph is to be asked.
 */
const retriesPerQuestion = 1;
/** Graph counts what it refuses as well, and stays angry the longer for it. */
const mostWhenThrottled = 6;
/** Questions under way at a time are some dozens. */
const mostQuestions = 5_000;

interface Entry {
  asked: number;
  retried: number;
  isThrottled: boolean;
}

/** Knows how much each question has asked of Graph already, under its request id, over all of its tries. */
export class QuestionBook {
  readonly #entries = new LRUCache<string, Entry>({ max: mostQuestions });

  /** Notes a request that is about to be sent. @throws PortraitError graph_busy where a throttled question asks too much */
  ask(requestId: string): void {
    const entry = this.#of(requestId);
    if (entry.isThrottled && entry.asked >= mostWhenThrottled) {
      throw new PortraitError('graph_busy', `A throttled question has asked Graph ${entry.asked} times`);
    }
    entry.asked += 1;
  }

  /** Graph was busy with a question. */
  throttled(requestId: string): void {
    this.#of(requestId).isThrottled = true;
  }

  /** Claims a second try. @returns false where there is none left */
  retry(requestId: string): boolean {
    const entry = this.#of(requestId);
    if (entry.retried >= retriesPerQuestion) return false;
    entry.retried += 1;
    return true;
  }

  #of(requestId: string): Entry {
    const known = this.#entries.get(requestId);
    if (known) return known;
    const entry = { asked: 0, retried: 0, isThrottled: false };
    this.#entries.set(requestId, entry);
    return entry;
  }
}
