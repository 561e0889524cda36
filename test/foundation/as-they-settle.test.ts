import { describe, expect, it } from '@jest/globals';
import { asTheySettle } from '../../src/foundation/as-they-settle.js';
import { openPromise } from './open-promise.js';

describe('promises', () => {
  it('are handed on in the order in which they settle', async () => {
    const [one, two, three] = [openPromise<string>(), openPromise<string>(), openPromise<string>()];
    const values = asTheySettle([one.promise, two.promise, three.promise]);
    two.resolve('two');
    expect(await values.next()).toEqual({ value: 'two', done: false });
    const waiting = values.next();
    three.resolve('three');
    one.resolve('one');
    expect(await waiting).toEqual({ value: 'three', done: false });
    expect(await values.next()).toEqual({ value: 'one', done: false });
    expect(await values.next()).toEqual({ value: undefined, done: true });
  });

  it('may be none', async () => {
    expect(await asTheySettle([]).next()).toEqual({ value: undefined, done: true });
  });
});
