import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Clock } from '../foundation/clock.js';
import { within } from '../foundation/deadline.js';
import type { Observer } from '../model/events.js';
import { RedisHealth } from './redis-health.js';

export interface RedisBytesOptions {
  readonly redis: Redis;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'cache' | 'failure'>;
}

/** Before the hash in every name; the number changes when names are made in another way. */
const namespace = 'portrait:1:';

/** What is worth waiting for bytes that could also be made: less than one call to Graph takes. In milliseconds. */
const longestWaitMs = 60;

/** The largest photo of Graph has 4 MB. */
const mostValueBytes = 5 * 1024 * 1024;

/** Commands on their way. More of them wait for a Redis that is too slow for us: it is done without. */
const mostUnderWay = 64;

/**
 * Bytes that instances share through Redis. It never throws and never makes anyone wait for long: a Redis that is slow or
 * gone holds nothing. Names in Redis are hashes, since keys hold ids of people.
 */
export class RedisBytes {
  readonly #redis: Redis;
  readonly #observe: RedisBytesOptions['observe'];
  readonly #health: RedisHealth;
  #underWay = 0;

  constructor({ redis, clock, observe }: RedisBytesOptions) {
    this.#redis = redis;
    this.#observe = observe;
    this.#health = new RedisHealth(clock, observe.failure);
    redis.on('error', (thrown: unknown) => {
      this.#health.failed(thrown);
    });
  }

  async get(key: string): Promise<Buffer | undefined> {
    const answer = this.#run(() => this.#redis.getBuffer(nameOf(key)));
    const value = answer && (await this.#outcome(within(AbortSignal.timeout(longestWaitMs), answer)));
    this.#observe.cache({ cache: 'redis', event: value === undefined ? 'error' : value ? 'hit' : 'miss' });
    return value && value.byteLength <= mostValueBytes ? value : undefined;
  }

  /** @param ttlMs milliseconds after which Redis forgets it */
  set(key: string, value: Buffer, ttlMs: number): void {
    const life = Math.floor(ttlMs);
    if (life < 1 || value.byteLength > mostValueBytes) return;
    const answer = this.#run(() => this.#redis.set(nameOf(key), value, 'PX', life));
    if (answer) void this.#outcome(answer);
  }

  delete(key: string): void {
    const answer = this.#run(() => this.#redis.del(nameOf(key)));
    if (answer) void this.#outcome(answer);
  }

  /** Runs a command where that makes sense just now. */
  #run<Answer>(command: () => Promise<Answer>): Promise<Answer> | undefined {
    // Without a connection there is nothing to wait for; whether there is one is the library's to see to.
    if (this.#redis.status !== 'ready' || this.#underWay >= mostUnderWay || !this.#health.mayTry()) return undefined;
    this.#underWay += 1;
    return command().finally(() => {
      this.#underWay -= 1;
    });
  }

  /** The answer, or undefined where none came. */
  async #outcome<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
    try {
      const value = await answer;
      this.#health.worked();
      return value;
    } catch (thrown) {
      this.#health.failed(thrown);
      return undefined;
    }
  }
}

function nameOf(key: string): string {
  return namespace + createHash('sha256').update(key).digest('base64url');
}
