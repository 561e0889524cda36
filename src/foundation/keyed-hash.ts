import { createHmac } from 'node:crypto';

/** Hex digits of a hash in a log: 64 bits, too many to collide within one tenant, too few to be worth keeping. */
const hashDigits = 16;

/** Turns an id into a name that can be followed through a log but not turned back without the key. */
export type KeyedHash = (id: string) => string;

export function keyedHash(key: string | Buffer): KeyedHash {
  return (id) => createHmac('sha256', key).update(id).digest('hex').slice(0, hashDigits);
}
