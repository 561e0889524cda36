import { describe, expect, it } from '@jest/globals';
import { onceWanted } from '../../src/foundation/once-wanted.js';

describe('something that is made when it is wanted', () => {
  it('is made once, whoever wants it', async () => {
    let made = 0;
    const want = onceWanted(() => Promise.resolve((made += 1)));
    expect(made).toBe(0);
    expect(await Promise.all([want(), want()])).toEqual([1, 1]);
    expect(await want()).toBe(1);
  });

  it('is tried again after a failure', async () => {
    let tries = 0;
    const want = onceWanted(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(tries);
    });
    await expect(want()).rejects.toThrow('not yet');
    expect(await want()).toBe(2);
  });
});
