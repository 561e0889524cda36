import { describe, expect, it } from '@jest/globals';
import { answerWithin, SilenceError } from '../../src/tab/host/answer-within.js';

const longMs = 60_000;

describe('what Teams is asked', () => {
  it('is answered', async () => {
    expect(await answerWithin(Promise.resolve('a token'), longMs)).toBe('a token');
  });

  it('fails as Teams says', async () => {
    await expect(answerWithin(Promise.reject(new Error('resourceDisabled')), longMs)).rejects.toThrow(
      'resourceDisabled',
    );
  });

  it('is given up after a while', async () => {
    await expect(answerWithin(new Promise(() => undefined), 1)).rejects.toBeInstanceOf(SilenceError);
  });
});
