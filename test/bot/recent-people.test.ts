import { expect, it } from '@jest/globals';
import { RecentPeople } from '../../src/bot/search/recent-people.js';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { HandClock } from '../foundation/hand-clock.js';

const hour = 60 * 60_000;
const asker = { tenantId: 'one', userId: 'ann' };
const person = (number: number) => ({
  personId: `person ${number}`,
  name: `Person ${number}`,
  address: '',
  memberId: '',
});

function remember() {
  const clock = new HandClock();
  const notes = new MemoryNotes(clock);
  const recent = new RecentPeople(notes, clock);
  const names = async () => (await recent.of(asker)).map(({ name }) => name);
  return { clock, notes, recent, names };
}

it('eight people at most are remembered, newest first, and nobody twice', async () => {
  const { clock, notes, recent, names } = remember();
  for (const number of [...Array(12).keys(), 10]) {
    await recent.add(asker, person(number));
    await clock.advance(1);
  }
  expect(await names()).toEqual([10, 11, 9, 8, 7, 6, 5, 4].map((number) => `Person ${number}`));
  expect((await notes.items('people shown: one ann')).size).toBe(8);
});

it('people who are shown at the same moment are remembered all', async () => {
  const { recent, names } = remember();
  await Promise.all([1, 2, 3].map((number) => recent.add(asker, person(number))));
  expect((await names()).sort()).toEqual(['Person 1', 'Person 2', 'Person 3']);
});

it('nobody is remembered for longer than a working day, however much is asked', async () => {
  const { clock, recent, names } = remember();
  await recent.add(asker, person(1));
  await clock.advance(7 * hour);
  await recent.add(asker, person(2));
  await clock.advance(2 * hour);
  expect(await names()).toEqual(['Person 2']);
});

it('all are forgotten when their asker wants it, and nobody else’s', async () => {
  const { recent, names } = remember();
  await recent.add(asker, person(1));
  await recent.add({ ...asker, userId: 'bob' }, person(2));
  await recent.forget({ ...asker, userId: 'bob' });
  expect(await names()).toEqual(['Person 1']);
  await recent.forget(asker);
  expect(await names()).toEqual([]);
});
