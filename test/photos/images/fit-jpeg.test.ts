import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { fitJpeg } from '../../../src/photos/images/fit-jpeg.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { decodePicture, type Picture } from '../../../src/photos/images/picture.js';
import { noise } from './draw.js';

/** The budget of a message unless it is set otherwise. */
const usualBudget = 28_672;

/** Fits a picture at its own size. */
const fit = (whole: Picture, budgetBytes: number) => fitJpeg(whole, budgetBytes, Math.max(whole.width, whole.height));

async function picture(width: number, height = width) {
  const upload = await openImage(await noise(width, height).png().toBuffer());
  return decodePicture(upload, { shape: 'whole', background: 'white', size: Math.max(width, height) });
}

describe('a picture that has to fit', () => {
  it('fits whatever the budget of a message is, stays exact up to 360, and above never falls below 360', async () => {
    const sides = fc.oneof(fc.integer({ min: 16, max: 360 }), fc.integer({ min: 361, max: 700 }));
    const budgets = fc.oneof(
      fc.constant(usualBudget),
      fc.integer({ min: 4_096, max: 17_000 }),
      fc.integer({ min: 4_096, max: 184_320 }),
    );
    const flatness = fc.constantFrom(1, 1, 0.75, 0.2);
    await fc.assert(
      fc.asyncProperty(sides, flatness, budgets, async (asked, flat, budget) => {
        const { bytes, width, height } = await fit(await picture(asked, Math.ceil(asked * flat)), budget);
        expect(bytes.byteLength).toBeLessThanOrEqual(budget);
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
        if (asked <= 360) expect([width, height]).toEqual([asked, Math.ceil(asked * flat)]);
        else expect(width).toBeGreaterThanOrEqual(360);
        expect(width).toBeLessThanOrEqual(asked);
        expect(Math.abs(height - width * flat)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is as large as asked where the budget allows it', async () => {
    expect(await fit(await picture(1_024), 2_000_000)).toMatchObject({ width: 1_024, height: 1_024 });
  });

  it('gives way in quality before it gives way in size', async () => {
    const full = await fit(await picture(432), 2_000_000);
    const tighter = await fit(await picture(432), Math.floor(full.bytes.byteLength * 0.7));
    expect(tighter.width).toBe(432);
    expect(tighter.bytes.byteLength).toBeLessThan(full.bytes.byteLength);
  });

  it('steps down by Graph’s sizes when quality alone does not do it, in whatever shape', async () => {
    expect([360, 432, 504]).toContain((await fit(await picture(648), 40_000)).width);
    const { width, height } = await fit(await picture(324, 648), 15_000);
    expect([360, 432, 504]).toContain(height);
    expect(width).toBe(height / 2);
  });

  it('uses what it is given: more budget never makes a smaller picture', async () => {
    const wide = await picture(504);
    const sides: number[] = [];
    for (const budget of [20_000, 40_000, 80_000]) sides.push((await fit(wide, budget)).width);
    expect(sides).toEqual(sides.toSorted((one, other) => one - other));
    expect(new Set(sides).size).toBeGreaterThan(1);
  });

  it('comes coarse rather than not at all where nothing fits', async () => {
    const { width, bytes } = await fit(await picture(240), 100);
    expect(width).toBe(240);
    expect(bytes.byteLength).toBeLessThan(usualBudget);
  });
});
