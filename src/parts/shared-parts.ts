import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { MemoryNotes } from '../foundation/memory-notes.js';
import type { Notes } from '../foundation/notes.js';
import { sealedNotes } from '../foundation/sealed-notes.js';
import { unshared, type SharedBytes } from '../photos/index.js';
import { connectRedis, RedisBytes, RedisNotes } from '../redis/index.js';

/** What instances have in common. */
export interface SharedParts {
  readonly bytes: SharedBytes;
  readonly notes: Notes;
  readonly close: () => void;
}

export async function createSharedParts(
  { redisUrl, bot }: Config,
  clock: Clock,
  observe: Observer,
): Promise<SharedParts> {
  if (redisUrl === undefined) return { bytes: unshared, notes: new MemoryNotes(clock), close: () => undefined };
  const redis = await connectRedis(redisUrl);
  return {
    bytes: new RedisBytes({ redis, clock, observe }),
    // A sign-in's token may stand in a note, and Redis is read by others than us.
    notes: sealedNotes(new RedisNotes(redis), bot.cardSigningKeys),
    close: () => {
      redis.disconnect();
    },
  };
}
