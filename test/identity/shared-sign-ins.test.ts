import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { isStill, SharedSignIns } from '../../src/identity/index.js';
import { HandClock } from '../foundation/hand-clock.js';

const minute = 60_000;
const ann = { tenantId: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a', userId: '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b' };
const bob = { ...ann, userId: '3d4e5f60-7182-93a4-b5c6-d7e8f90a1b2c' };

let clock: HandClock;
let one: SharedSignIns;
let other: SharedSignIns;

beforeEach(() => {
  clock = new HandClock(1_000_000);
  const notes = new MemoryNotes(clock);
  one = new SharedSignIns(notes, clock);
  // A machine whose clock is an hour ahead.
  other = new SharedSignIns(notes, { now: () => clock.now() + 60 * minute });
});

const signedIn = (token: string, minutes = 60) => ({ ...ann, token, expiresAt: clock.now() + minutes * minute });

describe('a sign-in at one instance', () => {
  it('is found by another, whatever the case of the ids, and is nobody else’s', async () => {
    await one.keep(signedIn('a-token'), await one.generation(ann));
    const shouted = { tenantId: ann.tenantId.toUpperCase(), userId: ann.userId.toUpperCase() };
    expect(await other.find(shouted, await other.generation(shouted))).toMatchObject({ token: 'a-token' });
    expect(await other.find(bob, await other.generation(bob))).toBeUndefined();
  });

  it('is kept for as long as its token lasts', async () => {
    await one.keep(signedIn('a-token', 10), '');
    await clock.advance(10 * minute - 1);
    expect(await other.find(ann, '')).toBeDefined();
    await clock.advance(2);
    expect(await other.find(ann, '')).toBeUndefined();
  });

  it('gives way to a later one', async () => {
    await one.keep(signedIn('a-token'), '');
    await other.keep({ ...signedIn('another'), expiresAt: clock.now() + 120 * minute }, '');
    expect(await one.find(ann, '')).toMatchObject({ token: 'another' });
  });
});

describe('signing out', () => {
  it('at one instance ends what began before, whatever the clocks of the machines say', async () => {
    const began = await other.generation(ann);
    await other.keep(signedIn('a-token'), began);
    await one.end(ann);
    const now = await other.generation(ann);
    expect([isStill(began, now), await other.find(ann, now)]).toEqual([false, undefined]);
  });

  it('ends a sign-in that was on its way meanwhile', async () => {
    const began = await one.generation(ann);
    await other.end(ann);
    await one.keep(signedIn('a-token'), began);
    expect(await other.find(ann, await other.generation(ann))).toBeUndefined();
  });

  it('leaves what begins afterwards alone, also at the same moment', async () => {
    await other.end(ann);
    const began = await one.generation(ann);
    await one.keep(signedIn('a-token'), began);
    expect(isStill(began, await other.generation(ann))).toBe(true);
    expect(await other.find(ann, await other.generation(ann))).toMatchObject({ token: 'a-token' });
  });

  it('twice ends what began in between', async () => {
    await one.end(ann);
    const between = await one.generation(ann);
    await other.end(ann);
    expect(isStill(between, await one.generation(ann))).toBe(false);
  });

  it('of one person is none of another', async () => {
    await one.end(ann);
    expect(await one.generation(bob)).toBe('');
  });

  it('is remembered until no token from before can still be good, and forgotten then', async () => {
    await one.end(ann);
    const began = await one.generation(ann);
    await clock.advance(119 * minute);
    expect(isStill('', await one.generation(ann))).toBe(false);
    await clock.advance(2 * minute);
    expect(isStill(began, await one.generation(ann))).toBe(true);
  });
});
