import { beforeEach, expect, it } from '@jest/globals';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { SignInCodes } from '../../src/identity/index.js';
import { HandClock } from '../foundation/hand-clock.js';

const user = { tenantId: 't', userId: 'u', isMember: true, expiresAt: 9, token: 'a-token' };

let clock: HandClock;
let codes: SignInCodes;

beforeEach(() => {
  clock = new HandClock(1_000_000);
  codes = new SignInCodes(new MemoryNotes(clock), () => clock.now());
});

it('a code is eight letters, good once, for the person who signed in', async () => {
  const code = await codes.issue(user);
  expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
  expect(await codes.redeem({ ...user, userId: 'v' }, code)).toEqual({ kind: 'over' });
  expect(await codes.redeem({ tenantId: 'T', userId: 'U' }, code)).toEqual({ kind: 'signedIn', user });
  expect(await codes.redeem(user, code)).toEqual({ kind: 'over' });
});

it('a code ends after five minutes, which wrong tries do not prolong', async () => {
  const code = await codes.issue(user);
  await clock.advance(4 * 60_000);
  expect(await codes.redeem(user, 'BBBBBBBB')).toEqual({ kind: 'wrong' });
  await clock.advance(61_000);
  expect(await codes.redeem(user, code)).toEqual({ kind: 'over' });
});

it('of many guesses at the same moment one counts', async () => {
  await codes.issue(user);
  const guesses = await Promise.all(Array.from({ length: 50 }, () => codes.redeem(user, 'BBBBBBBB')));
  expect(guesses.filter(({ kind }) => kind === 'wrong')).toHaveLength(1);
});

it('a new code ends the one before it', async () => {
  const [first, second] = [await codes.issue(user), await codes.issue(user)];
  expect((await codes.redeem(user, first)).kind).toBe('wrong');
  expect((await codes.redeem(user, second)).kind).toBe('signedIn');
});

it('a wrong guess at the former code, which comes late, leaves a new code alone', async () => {
  const notes = new MemoryNotes(clock);
  codes = new SignInCodes(notes, () => clock.now());
  await codes.issue(user);
  const taken = await notes.take('sign-in code: t u');
  // The guess has taken the former code, and a new one is given out before it is put back.
  const slow = new SignInCodes(
    Object.assign(new MemoryNotes(clock), {
      take: () => Promise.resolve(taken),
      setNew: notes.setNew.bind(notes),
      set: notes.set.bind(notes),
    }),
    () => clock.now(),
  );
  const second = await codes.issue(user);
  expect((await slow.redeem(user, 'BBBBBBBB')).kind).toBe('wrong');
  expect((await codes.redeem(user, second)).kind).toBe('signedIn');
});

it('no two codes are alike', async () => {
  const many = await Promise.all(Array.from({ length: 200 }, () => codes.issue(user)));
  expect(new Set(many).size).toBe(200);
});
