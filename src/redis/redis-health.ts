import type { Clock } from '../foundation/clock.js';
import type { FailureEvent } from '../model/events.js';

/** After a failure Redis is left alone for so long, so that not every question pays the wait. In milliseconds. */
const pauseMs = 1_000;

/** Knows whether Redis answers: one question a second tries while it does not, and one line in the log tells so. */
export class RedisHealth {
  readonly #clock: Clock;
  readonly #tell: (event: FailureEvent) => void;
  /** Milliseconds since 1970; undefined while all is well. */
  #tryAgainAt: number | undefined;

  constructor(clock: Clock, tell: (event: FailureEvent) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Whether it is worth asking. Who is told so during an outage tries on behalf of everybody else. */
  mayTry(): boolean {
    if (this.#tryAgainAt === undefined) return true;
    if (this.#clock.now() < this.#tryAgainAt) return false;
    this.#pause();
    return true;
  }

  worked(): void {
    this.#tryAgainAt = undefined;
  }

  failed(thrown: unknown): void {
    if (this.#tryAgainAt === undefined) {
      this.#tell({ requestId: 'redis', code: 'redis_unavailable', detail: `Redis: ${reason(thrown)}` });
    }
    this.#pause();
  }

  #pause(): void {
    this.#tryAgainAt = this.#clock.now() + pauseMs;
  }
}

/** A code such as ECONNREFUSED or WRONGPASS where there is one: Redis' own sentences may repeat what was sent to it. */
function reason(thrown: unknown): string {
  const { code, name = 'no answer', message = '' } = Object(thrown) as Partial<NodeJS.ErrnoException>;
  // A time-out's code is a number that says less than its name.
  return typeof code === 'string' ? code : (/^[A-Z]{2,}\b/.exec(message)?.[0] ?? name);
}
