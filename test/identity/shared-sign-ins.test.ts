import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { isStill, SharedSignIns } from '../../src/identity/index.js';
import { HandClock } from '../foundation/hand-clock.js';

const minute = 60_000;
const ann = { tenantId: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a', userId: '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b' };
const bob = { ...ann, userId: '3d4e5f60-7182-93a4-b5c6-d7e8f90a1b2c' };

let clock: HandClock;
let notes: MemoryNotes;
let one: SharedSignIns;
let other: SharedSignIns;

beforeEach(() => {
  clock = new HandClock(1_000_000);
  notes = new MemoryNotes(clock);
  one = new SharedSignIns(notes, clock);
  // A machine whose clock is an hour ahead.
  other = new SharedSignIns(notes, { now: () => clock.now() + 60 * minute });
});

const signedIn = (token: string, minutes = 60) => ({
  ...ann,
  isMember: true,
  token,
  expiresAt: clock.now() + minutes * minute,
});

describe('a sign-in at one instance', () => {
  it('is found by another, whatever the case of the ids, and is nobody else’s', async () => {
    await one.keep(signedIn('a-token'), await one.begin(ann));
    const shouted = { tenantId: ann.tenantId.toUpperCase(), userId: ann.userId.toUpperCase() };
    expect(await other.find(shouted, await other.generation(shouted))).toMatchObject({ token: 'a-token' });
    expect(await other.find(bob, await other.generation(bob))).toBeUndefined();
  });

  it('is kept for as long as its token lasts', async () => {
    const began = await one.begin(ann);
    await one.keep(signedIn('a-token', 10), began);
    await clock.advance(10 * minute - 1);
    expect(await other.find(ann, began)).toBeDefined();
    await clock.advance(2);
    expect(await other.find(ann, began)).toBeUndefined();
  });

  it('gives way to a later one', async () => {
    const began = await one.begin(ann);
    await one.keep(signedIn('a-token'), began);
    await other.keep({ ...signedIn('another'), expiresAt: clock.now() + 120 * minute }, began);
    expect(await one.find(ann, began)).toMatchObject({ token: 'another' });
  });
});

describe('signing out', () => {
  it('at one instance ends what began before, whatever the clocks of the machines say', async () => {
    const began = await other.begin(ann);
    await other.keep(signedIn('a-token'), began);
    await one.end(ann);
    const now = await other.generation(ann);
    expect([isStill(began, now), await other.find(ann, now)]).toEqual([false, undefined]);
  });

  it('ends a sign-in that was on its way meanwhile', async () => {
    const began = await one.begin(ann);
    await other.end(ann);
    await one.keep(signedIn('a-token'), began);
    expect(await other.find(ann, await other.generation(ann))).toBeUndefined();
  });

  it('leaves what begins afterwards alone, also at the same moment', async () => {
    await other.end(ann);
    const began = await one.begin(ann);
    await one.keep(signedIn('a-token'), began);
    expect(isStill(began, await other.generation(ann))).toBe(true);
    expect(await other.find(ann, await other.generation(ann))).toMatchObject({ token: 'a-token' });
  });

  it('twice ends what began in between', async () => {
    await one.end(ann);
    const between = await one.begin(ann);
    await other.end(ann);
    expect(isStill(between, await one.generation(ann))).toBe(false);
  });

  it('of one person is none of another', async () => {
    await one.end(ann);
    expect(await one.generation(bob)).toBe('');
  });

  it('is remembered for two hours, and afterwards nobody is signed in by anything from before', async () => {
    const before = await one.begin(ann);
    await one.keep(signedIn('a-token', 28 * 60), before);
    await one.end(ann);
    const began = await one.begin(ann);
    await clock.advance(119 * minute);
    expect([isStill(before, await one.generation(ann)), isStill(began, await one.generation(ann))]).toEqual([
      false,
      true,
    ]);
    await clock.advance(2 * minute);
    const now = await one.generation(ann);
    expect([isStill(before, now), isStill(began, now), isStill('', now)]).toEqual([false, false, false]);
    expect(await other.find(ann, await other.begin(ann))).toBeUndefined();
  });
});

describe('a generation', () => {
  it('is one and the same for all who begin at once', async () => {
    const began = await Promise.all([one, other, one, other].map((instance) => instance.begin(ann)));
    expect(new Set(began).size).toBe(1);
    expect(await other.beginFirst(ann)).toBeUndefined();
  });

  it('lasts for two hours after the last sign-in in it', async () => {
    const began = await one.begin(ann);
    await clock.advance(119 * minute);
    await other.keep(signedIn('a-token'), began);
    await clock.advance(119 * minute);
    expect(isStill(began, await one.generation(ann))).toBe(true);
  });

  it('that is lost with the notes ends what began in it: nobody is signed in by a note that is not there', async () => {
    const began = await one.begin(ann);
    await one.keep(signedIn('a-token'), began);
    await one.end(ann);
    await notes.drop(`sign-in generation: ${ann.tenantId} ${ann.userId}`);
    expect(isStill(began, await one.generation(ann))).toBe(false);
    await one.keep(signedIn('a-token'), began);
    expect(await other.find(ann, await other.begin(ann))).toBeUndefined();
  });

  it('of a sign-out is not put out of force by a sign-in that is kept late', async () => {
    const began = await one.begin(ann);
    await other.end(ann);
    await one.keep(signedIn('a-token'), began);
    expect(isStill(began, await other.generation(ann))).toBe(false);
  });
});
