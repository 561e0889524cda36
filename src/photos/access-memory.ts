import { LRUCache } from 'lru-cache';
import { AbandonableFlight } from '../foundation/abandonable-flight.js';
import type { Clock } from '../foundation/clock.js';
import type { CacheEvent } from '../model/events.js';
import { asPortraitError, type ErrorCode } from '../model/portrait-error.js';

/** While Graph is down or busy, what was seen within this time is shown on, and said to be old. */
const staleLimitMs = 60 * 60 * 1_000;
/** With something old to show, nobody waits longer for the new. */
const stalePatienceMs = 2_500;
/** After Graph failed, what is old is shown at once for this long, unless Graph named a time itself. */
const pauseMs = 5_000;

/** Failures that say nothing of a photo or of a right to see it. */
const outages: ReadonlySet<ErrorCode> = new Set(['graph_busy', 'graph_unavailable', 'sign_in_unavailable']);

/** What is known, and whether it could be made sure of just now. */
export interface Known<Value> {
  readonly value: Value;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** The same where it is old, and Graph could not be asked; undefined for what is current. */
  readonly asOf: number | undefined;
}

interface Entry<Value> {
  readonly value: Value;
  readonly readAt: number;
  /** Graph is not asked again before then: milliseconds since 1970. */
  readonly notBefore: number;
}

export interface AccessMemoryOptions<Value> {
  readonly clock: Clock;
  /** How long a value is believed, in milliseconds; 0 remembers nothing. */
  readonly ttlMs: (value: Value) => number;
  /** How many people a value tells of, at some 300 bytes each, and of how many all values may. */
  readonly weight: (value: Value) => number;
  readonly mostWeight: number;
  readonly observe: (event: CacheEvent) => void;
}

/** Remembers what each viewer may see, asks once for all who ask at once, and bridges an outage with what it knew. */
export class AccessMemory<Value extends object> {
  readonly #options: AccessMemoryOptions<Value>;
  readonly #entries: LRUCache<string, Entry<Value>>;
  readonly #flights = new AbandonableFlight<Entry<Value>>();

  constructor(options: AccessMemoryOptions<Value>) {
    this.#options = options;
    this.#entries = new LRUCache({
      maxSize: options.mostWeight,
      sizeCalculation: ({ value }) => options.weight(value),
      perf: options.clock,
      ttl: staleLimitMs,
    });
  }

  /**
   * @param ask reads what is not known; its signal aborts when nobody waits any more
   * @throws whatever `ask` throws, unless it is an outage and something young enough is known
   */
  async read(key: string, signal: AbortSignal, ask: (abandoned: AbortSignal) => Promise<Value>): Promise<Known<Value>> {
    const kept = this.#entries.get(key);
    const isFresh = kept !== undefined && this.#isFresh(kept);
    this.#options.observe({ cache: 'access', event: isFresh ? 'hit' : 'miss' });
    if (isFresh) return current(kept);
    if (!kept) return current(await this.#ask(key, signal, ask));
    const { value, readAt, notBefore } = kept;
    if (this.#options.clock.now() < notBefore) return { value, readAt, asOf: readAt };
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(stalePatienceMs)]);
      return current(await this.#ask(key, patience, ask));
    } catch (thrown) {
      const error = asPortraitError(thrown);
      if (!outages.has(error.code)) {
        // Whatever it is, what was known is so no more: a later outage must not bring it back.
        this.#entries.delete(key);
        throw error;
      }
      this.#pause(key, kept, error.retryAfterMs ?? pauseMs);
      return { value, readAt, asOf: readAt };
    }
  }

  /** The next question is asked anew. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  #ask(key: string, signal: AbortSignal, ask: (abandoned: AbortSignal) => Promise<Value>): Promise<Entry<Value>> {
    return this.#flights.run(key, signal, async (abandoned) => this.#keep(key, await ask(abandoned)));
  }

  #keep(key: string, value: Value): Entry<Value> {
    const entry = { value, readAt: this.#options.clock.now(), notBefore: 0 };
    if (this.#options.ttlMs(value) > 0) this.#entries.set(key, entry);
    return entry;
  }

  #pause(key: string, kept: Entry<Value>, milliseconds: number): void {
    // A flight that came back in the meantime knows better.
    if (this.#entries.peek(key) !== kept) return;
    this.#entries.set(key, { ...kept, notBefore: this.#options.clock.now() + milliseconds }, { noUpdateTTL: true });
  }

  #isFresh({ value, readAt }: Entry<Value>): boolean {
    return this.#options.clock.now() - readAt < this.#options.ttlMs(value);
  }
}

function current<Value>({ value, readAt }: Entry<Value>): Known<Value> {
  return { value, readAt, asOf: undefined };
}
