import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PortraitError } from '../../../src/model/portrait-error.js';
import { prepareImageLibrary } from '../../../src/photos/index.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { decodePicture, type Picture } from '../../../src/photos/images/picture.js';
import { profiles } from './colour-profile.js';
import { noise, onePng, withProfile } from './draw.js';

const seeds: Record<string, Buffer> = {};

beforeAll(async () => {
  prepareImageLibrary();
  const face = noise(48, 64);
  seeds['JPEG'] = withProfile(
    await face
      .clone()
      .jpeg()
      .withExif({ IFD0: { Model: 'x' } })
      .toBuffer(),
    profiles.adobeRgb,
  );
  seeds['progressive JPEG'] = await face.clone().jpeg({ progressive: true }).toBuffer();
  seeds['PNG'] = onePng([200, 100, 50, 128], 16, profiles.adobeRgb);
  seeds['WebP'] = await face.clone().webp().toBuffer();
  seeds['GIF'] = await face.clone().gif({ effort: 1 }).toBuffer();
});

interface Spoiling {
  readonly at: number;
  readonly byte: number;
}

/** Half of the places lie among the first bytes, where headers are. */
const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true }));
const spoilings: fc.Arbitrary<Spoiling[]> = fc.array(fc.record({ at: place, byte: fc.nat({ max: 255 }) }), {
  minLength: 1,
  maxLength: 8,
});

function spoil(bytes: Buffer, places: readonly Spoiling[], keep: number): Buffer {
  const spoilt = Buffer.from(bytes.subarray(0, Math.ceil(bytes.byteLength * keep)));
  for (const { at, byte } of places) spoilt[Math.floor(at * (spoilt.byteLength - 1))] = byte;
  return spoilt;
}

/** The picture that bytes make, or whatever was thrown. */
async function outcome(bytes: Buffer): Promise<Picture | Error> {
  try {
    return await decodePicture(await openImage(bytes), { shape: 'square', background: 'white', size: 32 });
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(`Not even an error: ${String(thrown)}`);
  }
}

describe('bytes that were spoilt on their way', () => {
  it.each(['JPEG', 'progressive JPEG', 'PNG', 'WebP', 'GIF'])(
    'are a picture or an unusable image, and nothing else, when they were a %s',
    async (name) => {
      const keep = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place });
      await fc.assert(
        fc.asyncProperty(spoilings, keep, async (places, kept) => {
          const made = await outcome(spoil(seeds[name] ?? Buffer.alloc(0), places, kept));
          if (made instanceof Error) {
            expect(made).toMatchObject({ name: 'PortraitError', code: 'image_unusable' });
          } else {
            expect(made.pixels.byteLength).toBe(made.width * made.height * 3);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  it('are told from pictures in most cases, or this test would prove little', async () => {
    const whole = await Promise.all(Object.values(seeds).map(outcome));
    expect(whole.filter((made) => made instanceof Error)).toEqual([]);
    expect(await outcome(spoil(seeds['PNG'] ?? Buffer.alloc(0), [{ at: 0.5, byte: 1 }], 0.8))).toBeInstanceOf(
      PortraitError,
    );
  });
});
