import { describe, expect, it } from '@jest/globals';
import { isLoopbackHost } from '../../src/foundation/loopback.js';

describe('a loopback host', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'LocalHost',
    '127.0.0.1',
    '127.1.2.3',
    '127.255.255.254',
    '::1',
    '[::1]',
    new URL('http://127.1').hostname,
    new URL('http://0x7f000001').hostname,
    new URL('http://[0:0:0:0:0:0:0:1]').hostname,
  ])('is %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    '',
    '0.0.0.0',
    '::',
    '[::]',
    '10.0.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '128.0.0.1',
    '1127.0.0.1',
    '127.0.0.1.evil.com',
    '127.0.0.1.',
    '127.0.0',
    '127.0.0.1\n',
    '127.0.0.1 evil.com',
    'evil.com/127.0.0.1',
    'localhost.evil.com',
    'notlocalhost',
    'localhost.localdomain',
    '::1.evil.com',
    '::11',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('is not "%s"', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});
