import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeGlob } from '../../src/sandbox/match-glob.js';

describe('a glob', () => {
  it.each([
    ['/v1.0/users/*/photo', '/v1.0/users/ann/photo', true],
    ['/v1.0/users/*/photo', '/v1.0/users/ann/photo/$value', false],
    ['/v1.0/users/*/photo', '/v1.0/users/a/b/photo', false],
    ['/v1.0/users/*', '/v1.0/users/', true],
    ['/v1.0/**', '/v1.0/users/ann/photos/48x48/$value', true],
    ['**/photo', '/v1.0/me/photo', true],
    ['***', '/anything', true],
    ['/v1.0/a+b', '/v1.0/aab', false],
    ['/v1.0/users/ann%40x', '/v1.0/users/ann%40x', true],
    ['', '', true],
    ['*', '', true],
    ['a*b**c', 'axxb//c', true],
    ['a*b**c', 'ax/xbc', false],
  ])('%s and %s: %s', (glob, path, fits) => {
    expect(makeGlob(glob)(path)).toBe(fits);
  });

  it('means what the same regular expression means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
    const paths = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });
    fc.assert(
      fc.property(letters, paths, (glob, path) => {
        const pattern = glob.replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
        expect(makeGlob(glob)(path)).toBe(new RegExp(`^${pattern}$`, 's').test(path));
      }),
      { numRuns: 2_000 },
    );
  });

  it('of many stars comes to an end on a long path', () => {
    expect(makeGlob(`${'**a'.repeat(160)}b`)('a'.repeat(16_000))).toBe(false);
  });
});
