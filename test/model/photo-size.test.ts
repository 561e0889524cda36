import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graphSizes, isAskableSize, sizesUpTo } from '../../src/model/photo-size.js';

describe('the sizes of a photo', () => {
  it.each([
    [47, []],
    [48, [48]],
    [120, [48, 64, 96, 120]],
    [359, [48, 64, 96, 120, 240]],
    [648, [48, 64, 96, 120, 240, 360, 432, 504, 648]],
  ])('of %s pixels are %j', (side, sizes) => {
    expect(sizesUpTo(side)).toEqual(sizes);
  });

  it('never need upscaling and leave none out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (side) => {
        const sizes = sizesUpTo(side);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(side);
        expect(graphSizes.length - sizes.length).toBe(graphSizes.filter((size) => size > side).length);
      }),
    );
  });
});

describe('a width that may be asked for', () => {
  it.each([16, 17, 48, 100, 648, 1023, 1024])('is %s', (size) => {
    expect(isAskableSize(size)).toBe(true);
  });

  it.each([15, 1025, 0, -0, -96, 96.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER])(
    'is not %s',
    (size) => {
      expect(isAskableSize(size)).toBe(false);
    },
  );
});
