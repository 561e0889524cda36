import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { unshared, type SharedBytes } from '../photos/index.js';
import { connectRedis, RedisBytes } from '../redis/index.js';

/** What instances have in common. */
export interface SharedParts {
  readonly bytes: SharedBytes;
  readonly close: () => void;
}

export async function createSharedParts({ redisUrl }: Config, clock: Clock, observe: Observer): Promise<SharedParts> {
  if (redisUrl === undefined) return { bytes: unshared, close: () => undefined };
  const redis = await connectRedis(redisUrl);
  return {
    bytes: new RedisBytes({ redis, clock, observe }),
    close: () => {
      redis.disconnect();
    },
  };
}
