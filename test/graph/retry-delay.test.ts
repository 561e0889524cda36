import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRetryable, parseRetryAfter, retryDelayMs } from '../../src/graph/retry-delay.js';

const now = Date.UTC(2026, 0, 5, 9);
const day = 86_400_000;

describe('a Retry-After header', () => {
  it.each([
    ['0', 0],
    ['1', 1_000],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['99999999', day],
    ['9'.repeat(400), day],
    ['Mon, 05 Jan 2026 09:00:30 GMT', 30_000],
    ['Mon, 05 Jan 2026 08:59:00 GMT', 0],
    ['Monday, 05-Jan-26 09:00:30 GMT', 30_000],
    ['Tue, 05 Jan 2038 09:00:00 GMT', day],
  ])('of "%s" is a wait of %s ms', (header, milliseconds) => {
    expect(parseRetryAfter(header, now)).toBe(milliseconds);
  });

  it.each([null, '', '  ', 'soon', '1.5', '-5', '+5', '1e3', '0x10', '5 s', '5, 5', 'Mon', 'undefined'])(
    'of "%s" says nothing',
    (header) => {
      expect(parseRetryAfter(header, now)).toBeUndefined();
    },
  );

  it('is never read as a negative time, as no number, or as more than a day', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-+.:, eGMTonJa')) }),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const wait = parseRetryAfter(text, now);
        expect(wait === undefined || (wait >= 0 && wait <= day)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the wait before asking again', () => {
  it('is what Graph asked for, however short, without jitter', () => {
    expect(retryDelayMs(1, 30_000, 0.9)).toBe(30_000);
    expect(retryDelayMs(3, 0, 0.9)).toBe(0);
  });

  it.each([
    [1, 400, 500],
    [2, 800, 1_000],
    [3, 1_600, 2_000],
  ])('doubles where Graph asked for none: try %s waits %s to %s ms', (attempt, shortest, longest) => {
    expect(retryDelayMs(attempt, undefined, 0)).toBe(shortest);
    expect(retryDelayMs(attempt, undefined, 1)).toBe(longest);
  });

  it('is spread, so that those who wait do not come back together', () => {
    const delays = [0, 0.25, 0.5, 0.75].map((random) => retryDelayMs(1, undefined, random));
    expect(new Set(delays).size).toBe(delays.length);
  });
});

describe('a status after which Graph may be asked again', () => {
  it('is one that means "not now", and no other', () => {
    const statuses = Array.from({ length: 500 }, (_, index) => 100 + index);
    expect(statuses.filter(isRetryable)).toEqual([429, 503, 504]);
  });
});
