import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import { systemClock } from '../../src/foundation/clock.js';
import type { CacheEvent, FailureEvent } from '../../src/model/events.js';
import { connectRedis, RedisBytes } from '../../src/redis/index.js';
import { describeWithRedis } from './describe-with-redis.js';
import { openRedis, redisPassword, type OpenRedis } from './open-redis.js';

const key = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9 kind=user&user=ann@example.com "etag" 240';
const face = Buffer.from([1, 0xff, 0xd8, 0, 10, 13, 0xff, 0xd9]);
const minuteMs = 60_000;

describeWithRedis('bytes shared through Redis', (server) => {
  let redis: OpenRedis;
  let connections: Redis[];
  let looks: CacheEvent[];
  let failures: FailureEvent[];

  beforeEach(async () => {
    redis = await openRedis(server);
    [connections, looks, failures] = [[], [], []];
  });

  afterEach(async () => {
    for (const connection of connections) connection.disconnect();
    await redis.kill();
  });

  /** An instance of the app, as far as it uses Redis; connected, where that can be had. */
  async function instance(url = redis.url): Promise<RedisBytes> {
    const connection = await connectRedis(url);
    connections.push(connection);
    const observe = {
      cache: (event: CacheEvent) => void looks.push(event),
      failure: (event: FailureEvent) => void failures.push(event),
    };
    const bytes = new RedisBytes({ redis: connection, clock: systemClock, observe });
    await Promise.race(['ready', 'error'].map((event) => once(connection, event).catch(() => undefined)));
    return bytes;
  }

  /** Looks until something is found: a write is on its way, or Redis is coming back. */
  async function found(bytes: RedisBytes, wanted = key): Promise<Buffer> {
    for (;;) {
      const value = await bytes.get(wanted);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Writes and looks until what was written is found. */
  async function works(bytes: RedisBytes): Promise<void> {
    const again = setInterval(() => {
      bytes.set('again', face, minuteMs);
    }, 50);
    await found(bytes, 'again').finally(() => {
      clearInterval(again);
    });
  }

  it('are found by another instance, byte for byte', async () => {
    const [one, other] = [await instance(), await instance()];
    expect(await other.get(key)).toBeUndefined();
    one.set(key, face, minuteMs);
    expect(await found(other)).toEqual(face);
    expect([looks[0], looks.at(-1)]).toEqual([
      { cache: 'redis', event: 'miss' },
      { cache: 'redis', event: 'hit' },
    ]);
    expect(failures).toEqual([]);
  });

  it('are forgotten by Redis when their time is over', async () => {
    const one = await instance();
    one.set(key, face, minuteMs);
    await found(one);
    const [name = ''] = (await connections[0]?.keys('*')) ?? [];
    const left = (await connections[0]?.pttl(name)) ?? 0;
    expect(left).toBeGreaterThan(minuteMs / 2);
    expect(left).toBeLessThanOrEqual(minuteMs);
  });

  it('have names that name nobody', async () => {
    const one = await instance();
    one.set(key, face, minuteMs);
    await found(one);
    expect(await connections[0]?.keys('*')).toEqual([expect.stringMatching(/^portrait:1:[\w-]{43}$/)]);
  });

  it('are not taken over their bound, from either side', async () => {
    const one = await instance();
    const tooMuch = Buffer.alloc(5 * 1024 * 1024 + 1);
    one.set('too much', tooMuch, minuteMs);
    one.set('no time', face, 0);
    one.set(key, face, minuteMs);
    await found(one);
    const names = (await connections[0]?.keys('*')) ?? [];
    expect(names).toHaveLength(1);
    await connections[0]?.set(names[0] ?? '', tooMuch);
    expect(await one.get(key)).toBeUndefined();
  });

  it('are nothing where something else stands in their place', async () => {
    const one = await instance();
    one.set(key, face, minuteMs);
    await found(one);
    const [name = ''] = (await connections[0]?.keys('*')) ?? [];
    await connections[0]?.del(name);
    await connections[0]?.lpush(name, 'x');
    expect(await one.get(key)).toBeUndefined();
    expect(failures).toEqual([{ requestId: 'redis', code: 'redis_unavailable', detail: 'Redis: WRONGTYPE' }]);
  });

  it('keep nobody waiting while Redis stands still, and are there again when it goes on', async () => {
    const one = await instance();
    one.set(key, face, minuteMs);
    await found(one);
    redis.pause();
    // None of a thousand looks is ever answered: that they end at all is what the bound does.
    for (let round = 0; round < 10; round += 1) {
      const many = await Promise.all(Array.from({ length: 100 }, () => one.get(key)));
      expect(many.every((value) => value === undefined)).toBe(true);
      one.set(key, face, minuteMs);
    }
    expect(failures).toEqual([{ requestId: 'redis', code: 'redis_unavailable', detail: 'Redis: TimeoutError' }]);
    redis.resume();
    expect(await found(one)).toEqual(face);
  });

  it('are left alone after a failure: hardly a look of a thousand asks', async () => {
    const one = await instance();
    redis.pause();
    for (let look = 0; look < 1_000; look += 1) await one.get(key);
    redis.resume();
    await works(one);
    const asked = /cmdstat_get:calls=(\d+)/.exec((await connections[0]?.info('commandstats')) ?? '')?.[1];
    expect(Number(asked)).toBeLessThan(500);
  });

  it('come back by themselves after Redis was killed and started anew, and the outage is told once', async () => {
    const one = await instance();
    await works(one);
    await redis.kill();
    for (let look = 0; look < 50; look += 1) expect(await one.get('again')).toBeUndefined();
    one.set(key, face, minuteMs);
    await redis.start();
    await works(one);
    expect(failures.length).toBeLessThanOrEqual(1);
    await redis.kill();
    await new Promise((resolve) => connections[0]?.once('error', resolve));
    const told = failures.length;
    await new Promise((resolve) => connections[0]?.once('error', resolve));
    expect([failures.length, failures.at(-1)?.detail]).toEqual([told, 'Redis: ECONNREFUSED']);
  });

  it('are done without where there is no Redis, or not for us; and no password is told', async () => {
    const wrong = await instance(redis.url.replace(redisPassword, 'a-wrong-password'));
    expect(await wrong.get(key)).toBeUndefined();
    wrong.set(key, face, minuteMs);
    expect(failures).toEqual([{ requestId: 'redis', code: 'redis_unavailable', detail: 'Redis: WRONGPASS' }]);
    await redis.kill();
    const none = await instance();
    expect(await none.get(key)).toBeUndefined();
    expect(JSON.stringify(failures)).not.toMatch(/password|redis:\/\//);
    expect(looks).toEqual([
      { cache: 'redis', event: 'error' },
      { cache: 'redis', event: 'error' },
    ]);
  });

  it.each(['that answers', 'that stands still', 'that is gone'])(
    'let a process end that had a Redis %s',
    async (how) => {
      if (how === 'that stands still') redis.pause();
      if (how === 'that is gone') await redis.kill();
      const probe = fileURLToPath(new URL('exit-probe.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', probe, redis.url], { stdio: 'ignore' });
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );
});
