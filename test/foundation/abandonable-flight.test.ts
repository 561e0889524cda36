import { describe, expect, it } from '@jest/globals';
import { AbandonableFlight } from '../../src/foundation/abandonable-flight.js';
import { openPromise } from './open-promise.js';

const patient = (): AbortSignal => new AbortController().signal;

describe('a flight that may be given up', () => {
  it('is one for all who ask while it is under way', async () => {
    const flights = new AbandonableFlight<number>();
    const { promise, resolve } = openPromise<number>();
    let started = 0;
    const ask = () =>
      flights.run('key', patient(), () => {
        started += 1;
        return promise;
      });
    const answers = [ask(), ask(), ask()];
    resolve(7);
    expect(await Promise.all(answers)).toEqual([7, 7, 7]);
    expect(started).toBe(1);
    await ask();
    expect(started).toBe(2);
  });

  it('is given up when the last who wanted it goes away, and the next flight is a new one', async () => {
    const flights = new AbandonableFlight<number>();
    const [first, second] = [new AbortController(), new AbortController()];
    let abandoned: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<number> => {
      abandoned = signal;
      return new Promise(() => undefined);
    };
    const answers = [flights.run('key', first.signal, work), flights.run('key', second.signal, work)];
    first.abort();
    expect(abandoned?.aborted).toBe(false);
    second.abort();
    expect(abandoned?.aborted).toBe(true);
    await expect(Promise.allSettled(answers)).resolves.toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(await flights.run('key', patient(), () => Promise.resolve(1))).toBe(1);
  });

  it('goes on for the next question when time is up for those who asked', async () => {
    const flights = new AbandonableFlight<number>();
    const { promise, resolve } = openPromise<number>();
    let abandoned: AbortSignal | undefined;
    const inAHurry = flights.run('key', AbortSignal.timeout(1), (signal) => {
      abandoned = signal;
      return promise;
    });
    await expect(inAHurry).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(abandoned?.aborted).toBe(false);
    const next = flights.run('key', patient(), () => Promise.resolve(0));
    resolve(7);
    expect(await next).toBe(7);
  });

  it('that fails is forgotten', async () => {
    const flights = new AbandonableFlight<number>();
    const failing = flights.run('key', patient(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await flights.run('key', patient(), () => Promise.resolve(1))).toBe(1);
  });
});
