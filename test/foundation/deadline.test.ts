import { describe, expect, it } from '@jest/globals';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { deadlineIn, within } from '../../src/foundation/deadline.js';
import { HandClock } from './hand-clock.js';
import { openPromise } from './open-promise.js';

const endless = new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('tells what is left by its clock, below zero when it is over', async () => {
    const clock = new HandClock();
    const deadline = deadlineIn(10_000, clock);
    expect(deadline.remainingMs()).toBe(10_000);
    await clock.advance(9_000);
    expect(deadline.remainingMs()).toBe(1_000);
    await clock.advance(1_500);
    expect(deadline.remainingMs()).toBe(-500);
  });

  it('ends a wait by itself', async () => {
    const { signal } = deadlineIn(1, new HandClock());
    await expect(within(signal, endless)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('waiting within a signal', () => {
  it('gives the answer, or the failure, that comes in time', async () => {
    const { signal } = new AbortController();
    await expect(within(signal, Promise.resolve('photo'))).resolves.toBe('photo');
    await expect(within(signal, Promise.reject(new Error('down')))).rejects.toThrow('down');
  });

  it('ends with the signal’s own reason', async () => {
    const control = new AbortController();
    const wait = within(control.signal, endless);
    control.abort(new Error('time is up'));
    await expect(wait).rejects.toThrow('time is up');
  });

  it('does not wait at all when the time was up before', async () => {
    await expect(within(AbortSignal.abort(new Error('too late')), endless)).rejects.toThrow('too late');
  });

  it.each(['before', 'after'])(
    'leaves no failure unheard that comes when the time was up %s the wait',
    async (when) => {
      const control = new AbortController();
      const { promise: work, reject } = openPromise<never>();
      if (when === 'before') control.abort(new Error('too late'));
      const wait = within(control.signal, work);
      control.abort(new Error('too late'));
      await expect(wait).rejects.toThrow('too late');
      const unheard: unknown[] = [];
      const listen = (reason: unknown) => unheard.push(reason);
      process.on('unhandledRejection', listen);
      reject(new Error('down'));
      await turnOfTheLoop();
      process.off('unhandledRejection', listen);
      expect(unheard).toEqual([]);
    },
  );
});
