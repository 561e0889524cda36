import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/foundation/clock.js';

/** Long enough for a cache that reads the clock at most once a millisecond to read it anew. */
const rereadMs = 5;

/** A clock whose hands a test moves. */
export class HandClock implements Clock {
  #now: number;

  constructor(start = Date.UTC(2026, 0, 5, 9)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  async advance(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    await sleep(rereadMs);
  }
}
