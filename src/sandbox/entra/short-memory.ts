import { randomBytes } from 'node:crypto';
import type { Clock } from '../../foundation/clock.js';

/** The length of a secret that stands for something remembered here, in bytes. */
const secretLength = 32;

interface Kept<Value> {
  readonly value: Value;
  readonly end: number;
}

/** Things that are known by a secret for a while: authorization codes, refresh tokens. The oldest make room for new ones. */
export class ShortMemory<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #clock: Clock;
  readonly #lifetime: number;
  readonly #most: number;

  /** @param lifetime in milliseconds */
  constructor(clock: Clock, lifetime: number, most: number) {
    this.#clock = clock;
    this.#lifetime = lifetime;
    this.#most = most;
  }

  /** Remembers a value and makes the secret for it. */
  keep(value: Value): string {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= this.#most) this.#kept.delete(oldest);
    const secret = randomBytes(secretLength).toString('base64url');
    this.#kept.set(secret, { value, end: this.#clock.now() + this.#lifetime });
    return secret;
  }

  /** What a secret stands for; `expired` where its time is up. */
  find(secret: string): { readonly value: Value; readonly expired: boolean } | undefined {
    const kept = this.#kept.get(secret);
    return kept && { value: kept.value, expired: kept.end <= this.#clock.now() };
  }
}
