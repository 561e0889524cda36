/** One Graph call, as `GET /sandbox/requests` shows it. */
export interface LoggedRequest {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly method: string;
  /** As received, without the query. */
  readonly path: string;
  /** 0 where no answer was sent. */
  readonly status: number;
  readonly ms: number;
  readonly bytesOut: number;
  readonly viewer: string | null;
  /** Number of the batch that it came in. */
  readonly batch?: number;
}

/** How many calls are remembered: a browser test's worth, in a few megabytes. */
const longestLog = 5000;

/** What Graph was asked lately, oldest first; the oldest are forgotten. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #batches = 0;
  /** Milliseconds since 1970: what began earlier belongs to what was cleared. */
  #since = 0;

  /** The number of the next batch, from 1. */
  nextBatch(): number {
    return (this.#batches += 1);
  }

  add(entry: LoggedRequest): void {
    if (Date.parse(entry.at) < this.#since) return;
    this.#entries.push(entry);
    if (this.#entries.length > longestLog) this.#entries.shift();
  }

  /** By the time of their arrival; they are added when they are over. */
  all(): readonly LoggedRequest[] {
    return this.#entries.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  }

  /** @param now milliseconds since 1970 */
  clear(now: number): void {
    this.#entries = [];
    this.#batches = 0;
    this.#since = now;
  }
}
