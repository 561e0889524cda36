export { connectRedis } from './connect-redis.js';
export { RedisBytes, type RedisBytesOptions } from './redis-bytes.js';
export { RedisNotes } from './redis-notes.js';
