import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { fitJpeg } from '../../../src/photos/images/fit-jpeg.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { squarePicture } from '../../../src/photos/images/square-picture.js';
import { noise, plain } from './draw.js';
import { makePicture } from './make-picture.js';

/** The budget of a message unless it is set otherwise. */
const usualBudget = 28_672;

async function picture(side: number) {
  return squarePicture(await openImage(await noise(side).png().toBuffer()), side);
}

describe('a picture that has to fit', () => {
  it('fits whatever the budget of a message is, stays exact up to 360, and above never falls below 360', async () => {
    const sides = fc.oneof(fc.integer({ min: 16, max: 360 }), fc.integer({ min: 361, max: 700 }));
    const budgets = fc.oneof(
      fc.constant(usualBudget),
      fc.integer({ min: 4_096, max: 17_000 }),
      fc.integer({ min: 4_096, max: 184_320 }),
    );
    await fc.assert(
      fc.asyncProperty(sides, budgets, async (asked, budget) => {
        const { bytes, side } = await fitJpeg(await picture(asked), budget);
        expect(bytes.byteLength).toBeLessThanOrEqual(budget);
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: side, height: side });
        if (asked <= 360) expect(side).toBe(asked);
        else expect(side).toBeGreaterThanOrEqual(360);
        expect(side).toBeLessThanOrEqual(asked);
      }),
      { numRuns: 12 },
    );
  });

  it('is as large as asked where the budget allows it', async () => {
    expect((await fitJpeg(await picture(1_024), 2_000_000)).side).toBe(1_024);
  });

  it('gives way in quality before it gives way in size', async () => {
    const full = await fitJpeg(await picture(432), 2_000_000);
    const tighter = await fitJpeg(await picture(432), Math.floor(full.bytes.byteLength * 0.7));
    expect(tighter.side).toBe(432);
    expect(tighter.bytes.byteLength).toBeLessThan(full.bytes.byteLength);
  });

  it('steps down by Graph’s sizes when quality alone does not do it', async () => {
    const { side } = await fitJpeg(await picture(648), 40_000);
    expect([360, 432, 504]).toContain(side);
  });

  it('uses what it is given: more budget never makes a smaller picture', async () => {
    const wide = await picture(504);
    const sides: number[] = [];
    for (const budget of [20_000, 40_000, 80_000]) sides.push((await fitJpeg(wide, budget)).side);
    expect(sides).toEqual(sides.toSorted((one, other) => one - other));
    expect(new Set(sides).size).toBeGreaterThan(1);
  });

  it('comes coarse rather than not at all where nothing fits', async () => {
    const { side, bytes } = await fitJpeg(await picture(240), 100);
    expect(side).toBe(240);
    expect(bytes.byteLength).toBeLessThan(usualBudget);
  });
});

describe('the shape of a picture', () => {
  it.each([
    [30, 30, 30],
    [400, 100, 100],
    [100, 400, 100],
    [3, 500, 3],
    [1_000, 900, 240],
  ])('of %s x %s pixels is square and never upscaled: %s', async (width, height, side) => {
    const made = await makePicture(await noise(width, height).jpeg().toBuffer(), 240);
    expect(made.side).toBe(side);
    expect(await sharp(made.bytes).metadata()).toMatchObject({ width: side, height: side });
  });

  it('keeps the part that draws the eye when it is cropped', async () => {
    const face = await noise(100).png().toBuffer();
    const upload = await sharp(
      await plain(600, 100, '#000000')
        .composite([{ input: face, left: 480, top: 0 }])
        .png()
        .toBuffer(),
    )
      .jpeg()
      .toBuffer();
    const { bytes } = await makePicture(upload, 100);
    expect((await sharp(bytes).stats()).channels[0]?.mean).toBeGreaterThan(40);
  });
});
