import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { openImage } from '../../../src/photos/images/open-image.js';
import { decodePicture, resizePicture } from '../../../src/photos/images/picture.js';
import type { Shape } from '../../../src/photos/images/rendition.js';
import { faceAtTheEnd, noise, plain } from './draw.js';

async function decode(upload: Buffer, shape: Shape, size: number) {
  return decodePicture(await openImage(upload), { shape, background: 'white', size });
}

const sizes = fc.integer({ min: 16, max: 1_024 });
const sides = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 1_600 }));
const types = fc.constantFrom('jpeg' as const, 'png' as const, 'webp' as const);

/** What a size means: the longest side where nothing is cut away, and one that the photo has. */
function scaledDown(side: number, longest: number, size: number): number {
  return longest <= size ? side : Math.max(1, Math.round((side * size) / longest));
}

describe('the size of a picture', () => {
  it('is exactly what was asked where the photo has it, and never more than the photo has', async () => {
    await fc.assert(
      fc.asyncProperty(sides, sides, sizes, types, async (width, height, size, type) => {
        const upload = await plain(width, height).toFormat(type, { effort: 1 }).toBuffer();
        const square = await decode(upload, 'square', size);
        const side = Math.min(size, width, height);
        expect([square.width, square.height, square.pixels.byteLength]).toEqual([side, side, side * side * 3]);
        const whole = await decode(upload, 'whole', size);
        const longest = Math.max(width, height);
        expect([whole.width, whole.height]).toEqual([
          scaledDown(width, longest, size),
          scaledDown(height, longest, size),
        ]);
        expect(whole.pixels.byteLength).toBe(whole.width * whole.height * 3);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [30, 30, 30, 30],
    [400, 100, 240, 60],
    [100, 2_000, 12, 240],
    [2_000, 100, 240, 12],
    [3, 500, 1, 240],
    [1_023, 7, 240, 2],
    [1_000, 900, 240, 216],
    [1, 1, 1, 1],
  ])('of a whole photo of %s x %s is %s x %s at 240', async (width, height, wide, high) => {
    expect(await decode(await noise(width, height).jpeg().toBuffer(), 'whole', 240)).toMatchObject({
      width: wide,
      height: high,
    });
  });

  it('is the same at once and in a second step, which never makes it larger', async () => {
    await fc.assert(
      fc.asyncProperty(sides, sides, sizes, sizes, async (width, height, first, second) => {
        const picture = await decode(await plain(width, height).png().toBuffer(), 'whole', first);
        const again = await resizePicture(picture, second);
        const longest = Math.max(picture.width, picture.height);
        expect([again.width, again.height]).toEqual([
          scaledDown(picture.width, longest, second),
          scaledDown(picture.height, longest, second),
        ]);
        expect(again.pixels.byteLength).toBe(again.width * again.height * 3);
      }),
      { numRuns: 30 },
    );
  });

  it('costs no second copy where the picture has it already', async () => {
    const picture = await decode(await noise(100).png().toBuffer(), 'square', 64);
    expect(await resizePicture(picture, 64)).toBe(picture);
    expect(await resizePicture(picture, 1_024)).toBe(picture);
  });
});

/** How much of a picture has the colour of the drawn face's skin, from 0 to 1. */
function shareOfSkin(pixels: Buffer): number {
  let skin = 0;
  for (let at = 0; at < pixels.byteLength; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (red > 180 && green > 130 && green < 200 && blue < 170) skin += 1;
  }
  return skin / (pixels.byteLength / 3);
}

describe('the crop to a square', () => {
  // The oval covers pi * 0.36 * 0.46 = 52 % of the square that it is drawn in; eyes and mouth take 4 % of it away.
  it.each([
    ['wide', 0],
    ['tall', 90],
    ['wide and upside down', 180],
    ['tall and upside down', 270],
  ])('keeps the face at the end of a photo that is %s', async (_shape, angle) => {
    for (const length of [500, 800, 2_000]) {
      const upload = await sharp(await (await faceAtTheEnd(length, 400)).png().toBuffer())
        .rotate(angle)
        .jpeg()
        .toBuffer();
      expect(shareOfSkin((await decode(upload, 'square', 200)).pixels)).toBeGreaterThan(0.4);
    }
  });

  it('is not made when the whole photo is asked for', async () => {
    const upload = await (await faceAtTheEnd(800, 400)).jpeg().toBuffer();
    expect(shareOfSkin((await decode(upload, 'whole', 200)).pixels)).toBeCloseTo(0.24, 1);
  });
});

describe('a large JPEG', () => {
  it.each(['square', 'whole'] as const)('is not decoded in full for a smaller picture that is %s', async (shape) => {
    const side = 2_000;
    const upload = await noise(side).jpeg({ quality: 60 }).toBuffer();
    const decodedInFull = await sharp(upload).png({ compressionLevel: 0 }).toBuffer();
    // From the same pixels comes the same picture; what was decoded at a fraction of its size differs in its grain.
    const [fromJpeg, fromPng] = [await decode(upload, shape, 250), await decode(decodedInFull, shape, 250)];
    expect(fromJpeg.pixels.equals(fromPng.pixels)).toBe(false);
    const [same, again] = [await decode(upload, shape, 1_800), await decode(decodedInFull, shape, 1_800)];
    expect(same.pixels.equals(again.pixels)).toBe(true);
  });
});
