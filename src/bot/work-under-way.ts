import { within } from '../foundation/deadline.js';

/** Work that goes on after the turn that began it; a process that stops waits for it. */
export class WorkUnderWay {
  readonly #pieces = new Set<Promise<void>>();

  /** @param work tells of its failures itself, and never rejects */
  add(work: Promise<void>): void {
    this.#pieces.add(work);
    void work.finally(() => this.#pieces.delete(work));
  }

  /** Waits until all of it is done, but no longer than so many milliseconds. */
  async settled(milliseconds: number): Promise<void> {
    await within(AbortSignal.timeout(milliseconds), Promise.all(this.#pieces)).catch(() => undefined);
  }
}
