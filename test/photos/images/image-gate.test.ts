import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImageGate, gateWidth } from '../../../src/photos/index.js';
import { openPromise } from '../../foundation/open-promise.js';

describe('the gate before image work', () => {
  it('lets in no more than it may, in the order of asking, whenever the steps end', async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), steps, async (most, turns) => {
        const gate = new ImageGate({ most, mostWaiting: 30 });
        const begun: number[] = [];
        let underWay = 0;
        let highest = 0;
        const step = (index: number, turnsOfTheLoop: number) => async () => {
          begun.push(index);
          underWay += 1;
          highest = Math.max(highest, underWay);
          for (let turn = 0; turn < turnsOfTheLoop; turn += 1) await new Promise(setImmediate);
          underWay -= 1;
          return index;
        };
        const results = await Promise.all(turns.map((turn, index) => gate.run(step(index, turn))));
        expect(highest).toBe(Math.min(most, turns.length));
        expect(begun).toEqual(turns.map((_, index) => index));
        expect(results).toEqual(begun);
      }),
      { numRuns: 40 },
    );
  });

  it('turns away at once what would wait beyond the bound, and says when to come back', async () => {
    const gate = new ImageGate({ most: 2, mostWaiting: 3 });
    const { promise, resolve } = openPromise<undefined>();
    let begun = 0;
    const step = () => {
      begun += 1;
      return promise;
    };
    const admitted = [1, 2, 3, 4, 5].map(() => gate.run(step));
    const refusal = { code: 'server_busy', status: 503, retryAfterMs: 1_000 };
    await expect(gate.run(step)).rejects.toMatchObject(refusal);
    expect(begun).toBe(2);
    resolve(undefined);
    await Promise.all(admitted);
    expect(begun).toBe(5);
    await gate.run(step);
    expect(begun).toBe(6);
  });

  it('lets work through a gate at which nothing may wait', async () => {
    const gate = new ImageGate({ most: 1, mostWaiting: 0 });
    const { promise, resolve } = openPromise<string>();
    const first = gate.run(() => promise);
    await expect(gate.run(() => Promise.resolve('second'))).rejects.toMatchObject({ code: 'server_busy' });
    resolve('first');
    expect(await first).toBe('first');
    expect(await gate.run(() => Promise.resolve('third'))).toBe('third');
  });

  it('gives the place of a step that fails to the next, and its error to the asker alone', async () => {
    const gate = new ImageGate({ most: 1, mostWaiting: 2 });
    const fault = new Error('this step only');
    const failing = [
      gate.run(() => Promise.reject(fault)),
      gate.run(() => {
        throw fault;
      }),
    ];
    const next = gate.run(() => Promise.resolve('next'));
    expect(await Promise.allSettled(failing)).toEqual(failing.map(() => ({ status: 'rejected', reason: fault })));
    expect(await next).toBe('next');
  });
});

describe('the width of the gate', () => {
  it.each([
    [1, 4, 2],
    [2, 4, 2],
    [2, 6, 4],
    [4, 16, 8],
    [64, 16, 14],
    [2, 3, 1],
    [2, 1, 1],
  ])('with %s cores and a pool of %s threads is %s', (cores, poolSize, width) => {
    expect(gateWidth(cores, poolSize)).toBe(width);
  });
});
