import { expect, it } from '@jest/globals';
import { inTime } from '../../src/bot/sign-in/in-time.js';
import type { Turn } from '../../src/bot/turn.js';
import { openPromise } from '../foundation/open-promise.js';

// Of a turn only its deadline counts here; this one is over.
const turn = { deadline: { remainingMs: () => 0 } } as unknown as Turn;

it('what is done in time is answered', async () => {
  expect(await inTime(turn, 'a search', Promise.resolve('people'))).toBe('people');
});

it('what fails by itself says why', async () => {
  await expect(inTime(turn, 'a search', Promise.reject(new Error('of its own')))).rejects.toThrow('of its own');
});

it('what comes late is named, and handed on with all that comes of it', async () => {
  const work = openPromise<string>();
  const handedOn: Promise<string>[] = [];
  const late = inTime(turn, 'a token exchange', work.promise, (running) => handedOn.push(running));
  await expect(late).rejects.toMatchObject({
    code: 'store_unavailable',
    message: expect.stringContaining('a token exchange'),
  });
  work.resolve('the answers');
  expect(await Promise.all(handedOn)).toEqual(['the answers']);
});
