import { describe, expect, it } from '@jest/globals';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { signInAhead } from '../../src/identity/index.js';
import type { PortraitError } from '../../src/model/portrait-error.js';
import { HandClock } from '../foundation/hand-clock.js';
import { openPromise } from '../foundation/open-promise.js';

describe('signing in ahead', () => {
  it('is done once a sign-in has worked, and not before', async () => {
    const { promise, resolve } = openPromise<undefined>();
    const signIn = signInAhead({ signIn: () => promise, clock: new HandClock(), onFailure: () => undefined });
    expect(signIn.done()).toBe(false);
    resolve(undefined);
    await turnOfTheLoop();
    expect(signIn.done()).toBe(true);
    signIn.stop();
  });

  it('tells what went wrong, and is not done', async () => {
    const { promise: failure, resolve: onFailure } = openPromise<PortraitError>();
    const signIn = signInAhead({
      signIn: () => Promise.reject(new Error('down')),
      clock: new HandClock(),
      onFailure,
    });
    expect(await failure).toMatchObject({ code: 'internal_error', message: 'down' });
    expect(signIn.done()).toBe(false);
    signIn.stop();
  });

  it('says nothing of a failure that comes after it was stopped', async () => {
    const { promise, reject } = openPromise<undefined>();
    const failures: PortraitError[] = [];
    const signIn = signInAhead({
      signIn: () => promise,
      clock: new HandClock(),
      onFailure: (error) => failures.push(error),
    });
    signIn.stop();
    reject(new Error('too late'));
    await turnOfTheLoop();
    expect(failures).toEqual([]);
  });
});
