import { describe, expect, it } from '@jest/globals';
import { matchPath, segmentsOf } from '../../src/sandbox/http/match-path.js';

const match = (pattern: string, path: string) => matchPath(pattern, segmentsOf(path));

describe('matching a path', () => {
  it('ignores the case of fixed segments and keeps that of parameters', () => {
    expect(match('users/{user}/photo/$value', '/USERS/Ann@X/Photo/$VALUE')?.get('user')).toBe('Ann@X');
  });

  it('keeps an encoded slash inside its segment', () => {
    expect(match('users/{user}', '/users/a%2Fb')?.get('user')).toBe('a/b');
    expect(match('users/{user}', '/users/a/b')).toBeUndefined();
  });

  it('matches nothing shorter, longer or wrongly encoded', () => {
    expect(match('users/{user}', '/users')).toBeUndefined();
    expect(match('users', '/users/x')).toBeUndefined();
    expect(match('users/{user}', '/users/%zz')).toBeUndefined();
  });
});
