import { beforeEach, expect, it } from '@jest/globals';
import { PendingSignIns, type Seat } from '../../src/bot/sign-in/pending-sign-ins.js';
import type { Command } from '../../src/bot/command.js';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { HandClock } from '../foundation/hand-clock.js';

const seat: Seat = { tenantId: 'AAAA', userId: 'u-1', conversation: '19:Chat' };
const contact = (name: string): Command => ({ kind: 'contact', name, size: undefined, view: 'photo' });

let clock: HandClock;
let pending: PendingSignIns;
let notes: MemoryNotes;

beforeEach(() => {
  clock = new HandClock(1_000_000);
  notes = new MemoryNotes(clock);
  pending = new PendingSignIns(notes, () => clock.now());
});

const names = async (where = seat): Promise<string[]> =>
  (await pending.waiting(where)).map(({ command }) => (command.kind === 'contact' ? command.name : command.kind));

it('questions wait in their order, each for its person and its conversation', async () => {
  await pending.add(seat, contact('one'));
  await clock.advance(1);
  await pending.add(seat, contact('two'));
  await pending.add({ ...seat, conversation: '19:chat' }, contact('elsewhere'));
  await pending.add({ ...seat, userId: 'u-2' }, contact('somebody else’s'));
  expect(await names()).toEqual(['one', 'two']);
  expect(await names({ ...seat, tenantId: 'aaaa', userId: 'U-1' })).toEqual(['one', 'two']);
});

it('a question is taken on once', async () => {
  await pending.add(seat, contact('one'));
  const [one = { id: 'none', command: contact('none') }] = await pending.waiting(seat);
  expect(await Promise.all([1, 2, 3].map(() => pending.claim(seat, one)))).toEqual([true, false, false]);
  expect(await names()).toEqual([]);
});

it('each question ends after ten minutes, whatever came after it', async () => {
  await pending.add(seat, contact('old'));
  const exchange = await pending.renewCard(seat);
  await clock.advance(9 * 60_000);
  await pending.add(seat, contact('young'));
  await clock.advance(2 * 60_000);
  expect(await names()).toEqual(['young']);
  expect(await pending.isCardOf(seat, exchange)).toBe(false);
  await clock.advance(9 * 60_000);
  expect(await names()).toEqual([]);
});

it('one card is shown at a time, and another when it was answered or is of no use', async () => {
  const first = await pending.openCard(seat);
  expect(await pending.isCardOf(seat, first ?? '')).toBe(true);
  expect(await pending.isCardOf({ ...seat, userId: 'u-2' }, first ?? '')).toBe(false);
  expect(await pending.isCardOf({ ...seat, conversation: '19:chat' }, first ?? '')).toBe(false);
  expect(await pending.openCard(seat)).toBeUndefined();
  expect(await pending.openCard({ ...seat, conversation: '19:other' })).toBeDefined();
  await pending.closeCard(seat);
  expect(await pending.openCard(seat)).toBeDefined();
  await clock.advance(15_001);
  expect(await pending.openCard(seat)).toBeDefined();
});

it('nobody keeps more than ten questions waiting', async () => {
  const kept: boolean[] = [];
  for (let number = 0; number < 11; number += 1) kept.push(await pending.add(seat, contact(String(number))));
  expect(kept.filter(Boolean)).toHaveLength(10);
});

it('whoever signs out has neither questions nor cards any more, in no conversation', async () => {
  await pending.add(seat, contact('one'));
  const cards = [await pending.renewCard(seat), await pending.renewCard({ ...seat, conversation: '19:other' })];
  await pending.forget(seat);
  expect(await names()).toEqual([]);
  expect(await pending.isCardOf(seat, cards[0] ?? '')).toBe(false);
  expect((await notes.items('sign-in exchanges: aaaa u-1')).size).toBe(0);
});

it('cards that ended are not kept, however many follow', async () => {
  for (let number = 0; number < 40; number += 1) {
    await pending.renewCard(seat);
    await clock.advance(4 * 60_000);
  }
  expect((await notes.items('sign-in exchanges: aaaa u-1')).size).toBe(3);
});

it('questions that ended are not kept, however long somebody goes on asking', async () => {
  for (let number = 0; number < 40; number += 1) {
    await pending.add(seat, contact(String(number)));
    await clock.advance(4 * 60_000);
  }
  expect(await names()).toEqual(['38', '39']);
  // The last was added when two others had not ended yet.
  expect((await notes.items('sign-in commands: aaaa u-1')).size).toBe(3);
});
