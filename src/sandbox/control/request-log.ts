/** One Graph call, as `GET /sandbox/requests` shows it. */
export interface LoggedRequest {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly method: string;
  /** As received, without the query. */
  readonly path: string;
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

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > longestLog) this.#entries.shift();
  }

  all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
