import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Notes } from '../foundation/notes.js';
import { PortraitError } from '../model/portrait-error.js';

/** Before the hash in every name; the number changes when notes are kept in another way. */
const namespace = 'portrait:notes:1:';

/**
 * Notes that instances share through Redis. What is taken is taken by one command, so that two instances never take the
 * same. Unlike pictures, notes cannot be done without: each call fails where Redis does.
 */
export class RedisNotes implements Notes {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async set(name: string, text: string, ttlMs: number): Promise<void> {
    await asked(this.#redis.set(keyOf(name), text, 'PX', ttlMs));
  }

  async setNew(name: string, text: string, ttlMs: number): Promise<boolean> {
    return (await asked(this.#redis.set(keyOf(name), text, 'PX', ttlMs, 'NX'))) === 'OK';
  }

  async get(name: string): Promise<string | undefined> {
    return (await asked(this.#redis.get(keyOf(name)))) ?? undefined;
  }

  async prolong(name: string, ttlMs: number): Promise<void> {
    await asked(this.#redis.pexpire(keyOf(name), ttlMs));
  }

  async take(name: string): Promise<string | undefined> {
    return (await asked(this.#redis.getdel(keyOf(name)))) ?? undefined;
  }

  async drop(name: string): Promise<void> {
    await asked(this.#redis.del(keyOf(name)));
  }

  async add(list: string, item: string, text: string, ttlMs: number): Promise<void> {
    const key = keyOf(list);
    await asked(this.#redis.multi().hset(key, item, text).pexpire(key, ttlMs).exec());
  }

  async items(list: string): Promise<ReadonlyMap<string, string>> {
    return new Map(Object.entries(await asked(this.#redis.hgetall(keyOf(list)))));
  }

  async takeItem(list: string, item: string): Promise<boolean> {
    return (await asked(this.#redis.hdel(keyOf(list), item))) === 1;
  }
}

/** Names hold ids of people: Redis is given their hashes. */
function keyOf(name: string): string {
  return namespace + createHash('sha256').update(name).digest('base64url');
}

async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    // Redis' own sentences may repeat what was sent to it: its name is enough.
    const { name } = Object(cause) as Partial<Error>;
    throw new PortraitError('store_unavailable', `Redis did not keep or find a note (${name ?? 'no reason'})`);
  }
}
