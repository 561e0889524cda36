import { setMaxListeners } from 'node:events';
import { within } from '../foundation/deadline.js';

/** Questions of a process that wait for better times; each asks Graph once in some seconds. */
const mostWaiting = 50;

/** Work that goes on after the turn that began it; a process that stops waits for it. */
export class WorkUnderWay {
  readonly #pieces = new Set<Promise<void>>();
  readonly #ending = new AbortController();
  #waiting = 0;

  constructor() {
    // Dozens of questions may wait on one signal, which is no leak.
    setMaxListeners(0, this.#ending.signal);
  }

  /** Aborts when the process stops: what waits for better times then ends. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  /** @param work tells of its failures itself, and never rejects */
  add(work: Promise<void>): void {
    this.#pieces.add(work);
    void work.finally(() => this.#pieces.delete(work));
  }

  /** Whether one more piece of work may wait. */
  get hasRoom(): boolean {
    return this.#waiting < mostWaiting;
  }

  /** Adds work that waits for better times, most of its life. */
  addWaiting(work: Promise<void>): void {
    this.#waiting += 1;
    this.add(work.finally(() => (this.#waiting -= 1)));
  }

  /** Ends the waiting, and waits until all of the work is done, but no longer than so many milliseconds. */
  async settled(milliseconds: number): Promise<void> {
    this.#ending.abort();
    await within(AbortSignal.timeout(milliseconds), Promise.all(this.#pieces)).catch(() => undefined);
  }
}
