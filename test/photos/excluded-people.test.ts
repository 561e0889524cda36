import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { PortraitError } from '../../src/model/portrait-error.js';
import { ExcludedPeople } from '../../src/photos/index.js';
import { HandClock } from '../foundation/hand-clock.js';
import { noise } from './images/draw.js';
import { serve, Shelf } from './shelf.js';

const annsId = '0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9';
const ann = { id: annsId, userPrincipalName: 'Ann@example.com' };
let face: Buffer;
let clock: HandClock;
let shelf: Shelf;
let reads: number;
let list: { id: string; userPrincipalName: string }[] | PortraitError;

beforeAll(async () => {
  face = await noise(96).jpeg().toBuffer();
});

beforeEach(() => {
  clock = new HandClock();
  shelf = new Shelf();
  shelf.put(face);
  reads = 0;
  list = [ann];
});

function house() {
  const read = () => {
    reads += 1;
    return list instanceof PortraitError ? Promise.reject(list) : Promise.resolve(list);
  };
  return serve(shelf, { clock, excluded: new ExcludedPeople(read, clock) });
}

const hidden = { kind: 'excluded' };
const byId: PhotoOwner = { kind: 'user', user: annsId.toUpperCase() };
const byName: PhotoOwner = { kind: 'user', user: 'ann@EXAMPLE.com' };

describe('somebody who prefers not to be shown', () => {
  it.each([byId, byName])('is not shown to others, however they are called: %j', async (owner) => {
    const { ask } = house();
    expect(await ask(96, { owner })).toEqual(hidden);
    expect(await ask(96, { owner, seenBy: undefined })).toEqual(hidden);
    expect(shelf.asked).toEqual([]);
  });

  it.each([byId, byName])('sees their own photo: %j', async (owner) => {
    expect(await house().ask(96, { owner, seenBy: annsId })).toMatchObject({ kind: 'photo' });
  });

  it('is not shown on a wall, where the others are', async () => {
    const { faces } = house();
    const seen: string[] = [];
    for (const { owner, kind } of await faces([annsId, 'bob'])) {
      seen.push(`${owner.kind === 'user' ? owner.user : ''} ${kind}`);
    }
    expect(seen.sort()).toEqual([`${annsId} excluded`, 'bob photo']);
    expect(shelf.asked).toEqual(['face bob 96']);
  });

  it('is hidden within five minutes, although the photo was seen before', async () => {
    list = [];
    const { ask } = house();
    expect(await ask(96, { owner: byId })).toMatchObject({ kind: 'photo' });
    list = [ann];
    await clock.advance(8 * 60 * 60_000);
    expect(await ask(96, { owner: byId })).toEqual(hidden);
  });

  it('stays hidden while the list cannot be read again', async () => {
    const { ask } = house();
    await ask(96, { owner: byId });
    list = new PortraitError('graph_unavailable', 'down');
    await clock.advance(60 * 60_000);
    expect(await ask(96, { owner: byId })).toEqual(hidden);
    expect(await ask(96)).toMatchObject({ kind: 'photo' });
  });
});

describe('the list of those who prefer not to be shown', () => {
  it('is read once for all who ask', async () => {
    const { ask } = house();
    await Promise.all(Array.from({ length: 20 }, () => ask(96, { owner: byId })));
    await ask();
    expect(reads).toBe(1);
  });

  it('hides everybody as long as it could never be read, and is asked for again', async () => {
    list = new PortraitError('graph_unavailable', 'down');
    const { ask } = house();
    await expect(ask()).rejects.toMatchObject({ code: 'graph_unavailable' });
    list = [ann];
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });
});
