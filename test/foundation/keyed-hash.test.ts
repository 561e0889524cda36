import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { keyedHash } from '../../src/foundation/keyed-hash.js';

const id = '29:1mE-ann';

describe('a keyed hash', () => {
  it('names an id the same way every time, and another id otherwise', () => {
    const hash = keyedHash('a key');
    expect(hash(id)).toBe(keyedHash('a key')(id));
    expect(hash(id)).not.toBe(hash(`${id}a`));
  });

  it('is 64 bits of HMAC-SHA256, in hex', () => {
    const expected = createHmac('sha256', 'a key').update(id).digest().subarray(0, 8).toString('hex');
    expect(keyedHash('a key')(id)).toBe(expected);
  });

  it('cannot be compared with a hash under another key', () => {
    expect(keyedHash('one key')(id)).not.toBe(keyedHash('other key')(id));
    expect(keyedHash(Buffer.alloc(32, 1))(id)).not.toBe(keyedHash(Buffer.alloc(32, 2))(id));
  });
});
