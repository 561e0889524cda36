import { describe, expect, it } from '@jest/globals';
import { SingleFlight } from '../../src/foundation/single-flight.js';
import { openPromise } from './open-promise.js';

/** Work that counts how often it was begun and ends when it is told to. */
function countedWork() {
  const { promise, resolve, reject } = openPromise<string>();
  const counted = { begun: 0 };
  const work = () => {
    counted.begun += 1;
    return promise;
  };
  return { counted, work, resolve, reject };
}

describe('a single flight', () => {
  it('does the work once for a hundred callers and answers each of them', async () => {
    const flights = new SingleFlight<string>();
    const { counted, work, resolve } = countedWork();
    const answers = Promise.all(Array.from({ length: 100 }, () => flights.run('ann', work)));
    resolve('photo');
    expect(new Set(await answers)).toEqual(new Set(['photo']));
    expect(counted.begun).toBe(1);
  });

  it('keeps one key out of the other’s way', async () => {
    const flights = new SingleFlight<string>();
    const never = new Promise<string>(() => undefined);
    void flights.run('ann', () => never);
    await expect(flights.run('bob', () => Promise.resolve('photo'))).resolves.toBe('photo');
  });

  it('tells all callers of a failure, and starts anew for the next one', async () => {
    const flights = new SingleFlight<string>();
    const { work, reject } = countedWork();
    const callers = Array.from({ length: 100 }, () => flights.run('ann', work));
    reject(new Error('down'));
    const outcomes = await Promise.allSettled(callers);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(100);
    await expect(flights.run('ann', () => Promise.resolve('photo'))).resolves.toBe('photo');
  });

  it('remembers nothing once the work is done', async () => {
    const flights = new SingleFlight<number>();
    let round = 0;
    const work = () => Promise.resolve((round += 1));
    expect([await flights.run('ann', work), await flights.run('ann', work)]).toEqual([1, 2]);
  });
});
