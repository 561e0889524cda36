import { systemClock } from '../../src/foundation/clock.js';
import { connectRedis, RedisBytes } from '../../src/redis/index.js';

/** A process that looks into Redis and then has nothing left to do: it must end by itself. */
const redis = await connectRedis(process.argv[2] ?? '');
const ignore = (): void => undefined;
const bytes = new RedisBytes({ redis, clock: systemClock, observe: { cache: ignore, failure: ignore } });
await new Promise((resolve) => redis.once('ready', resolve).once('error', resolve));
await bytes.get('key');
bytes.set('key', Buffer.from('value'), 60_000);
redis.disconnect();
