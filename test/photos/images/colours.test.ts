import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { openImageLoaders } from '../../open-image-loaders.js';
import { profiles } from './colour-profile.js';
import { inkTiff } from './ink-tiff.js';
import { onePng, plain, withProfile } from './draw.js';
import { colourAt, makePicture } from './make-picture.js';

/** How far a channel may be off, of 255: a gamma of 2.2 stands for sRGB's curve, and profiles round. */
const tolerance = 13;

async function expectColour(upload: Buffer, expected: readonly number[], within = tolerance): Promise<void> {
  const { bytes } = await makePicture(upload, { size: 16, background: 'dark', encoding: { format: 'png' } });
  const made = await colourAt(bytes, 0.5, 0.5);
  const furthest = Math.max(...made.map((channel, index) => Math.abs(channel - (expected[index] ?? 0))));
  expect({ made, isNear: furthest <= within }).toEqual({ made, isNear: true });
}

// What sRGB's own colours are called in wider spaces: worked out from the primaries that their standards give.
const named: [space: keyof typeof profiles, colour: string, there: number[], here: number[]][] = [
  ['adobeRgb', 'red', [219, 0, 0], [255, 0, 0]],
  ['adobeRgb', 'green', [144, 255, 60], [0, 255, 0]],
  ['adobeRgb', 'blue', [0, 0, 250], [0, 0, 255]],
  ['adobeRgb', 'grey', [128, 128, 128], [128, 128, 128]],
  ['displayP3', 'red', [234, 51, 35], [255, 0, 0]],
  ['displayP3', 'green', [117, 251, 76], [0, 255, 0]],
  ['displayP3', 'blue', [0, 0, 245], [0, 0, 255]],
  ['displayP3', 'grey', [128, 128, 128], [128, 128, 128]],
];

describe('a photo in a wide colour space', () => {
  it.each(named)('%s shows sRGB’s %s as it is, in eight and in sixteen bits', async (space, _colour, there, here) => {
    await expectColour(onePng(there, 8, profiles[space]), here);
    await expectColour(onePng(there, 16, profiles[space]), here);
  });

  it.each(named)('%s shows sRGB’s %s as it is in JPEG', async (space, _colour, there, here) => {
    const [r = 0, g = 0, b = 0] = there;
    const jpeg = await plain(64, 64, `rgb(${r},${g},${b})`).jpeg({ quality: 100 }).toBuffer();
    await expectColour(withProfile(jpeg, profiles[space]), here);
  });

  it('keeps its profile’s meaning where it is half transparent', async () => {
    // Red over the dark surface: halfway from 41 to 255, and from 41 to 0.
    await expectColour(onePng([219, 0, 0, 128], 8, profiles.adobeRgb), [148, 21, 21]);
    await expectColour(onePng([219, 0, 0, 128], 16, profiles.adobeRgb), [148, 21, 21]);
  });
});

describe('a photo in grey', () => {
  it('stays the grey that it is, in eight and in sixteen bits', async () => {
    await expectColour(onePng([100]), [100, 100, 100], 1);
    await expectColour(onePng([100], 16), [100, 100, 100], 1);
  });

  it('is read by its profile', async () => {
    // (128 / 255) ^ 1.8 is 0.289 of the light, which sRGB writes as 146.
    await expectColour(onePng([128], 8, profiles.greyOfGamma18), [146, 146, 146], 2);
    await expectColour(onePng([128], 16, profiles.greyOfGamma18), [146, 146, 146], 2);
  });
});

describe('a photo whose profile is of no use', () => {
  it.each([
    ['that is garbage', profiles.garbage, [200, 100, 50]],
    ['that breaks off', profiles.adobeRgb.subarray(0, 300), [200, 100, 50]],
    ['of grey on colour', profiles.greyOfGamma18, [200, 100, 50]],
    ['of colour on grey', profiles.adobeRgb, [128]],
  ])('%s is shown as if it had none', async (_what, profile, channels) => {
    const [first = 0, second = first, third = first] = channels;
    for (const bits of [8, 16] as const) await expectColour(onePng(channels, bits, profile), [first, second, third], 1);
  });

  it('is shown as if it had none in JPEG', async () => {
    const jpeg = await plain(64, 64, '#c86432').jpeg({ quality: 100 }).toBuffer();
    await expectColour(withProfile(jpeg, profiles.garbage), [200, 100, 50], 2);
  });
});

describe('a photo for print', () => {
  beforeAll(openImageLoaders);

  // Inks in per cent, and how they look on a screen (US Web Coated SWOP, as Adobe's colour pickers show it). Standards of
  // print differ from one another by some twenty steps.
  it.each([
    ['paper', [0, 0, 0, 0], [255, 255, 255]],
    ['cyan', [100, 0, 0, 0], [0, 174, 239]],
    ['magenta', [0, 100, 0, 0], [236, 0, 140]],
    ['yellow', [0, 0, 100, 0], [255, 242, 0]],
    ['red', [0, 100, 100, 0], [237, 28, 36]],
    ['black', [0, 0, 0, 100], [35, 31, 32]],
  ])('in CMYK without a profile shows %s', async (_name, inks, here) => {
    const upload = await sharp(inkTiff(inks)).pipelineColourspace('cmyk').toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp(upload).metadata()).toMatchObject({ space: 'cmyk', hasProfile: false });
    await expectColour(upload, here, 45);
  });

  it.each([
    ['skin', [200, 150, 120]],
    ['wood', [200, 100, 50]],
    ['grey', [128, 128, 128]],
    ['paper', [255, 255, 255]],
  ])('in CMYK with a profile shows %s as it was before it went to print', async (_name, here) => {
    const [r = 0, g = 0, b = 0] = here;
    const screen = plain(64, 64, `rgb(${r},${g},${b})`);
    const upload = await screen.toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect(await sharp(upload).metadata()).toMatchObject({ space: 'cmyk', hasProfile: true });
    await expectColour(upload, here, 28);
  });
});

describe('a transparent photo', () => {
  it.each([
    ['white', [255, 255, 255]],
    ['dark', [0x29, 0x29, 0x29]],
  ] as const)('shows %s where it is clear', async (background, here) => {
    for (const upload of [onePng([255, 0, 0, 0]), onePng([255, 0, 0, 0], 16), onePng([0, 0]), onePng([0, 0], 16)]) {
      for (const shape of ['square', 'whole'] as const) {
        const { bytes } = await makePicture(upload, { background, shape, encoding: { format: 'png' } });
        expect(await colourAt(bytes, 0.5, 0.5)).toEqual(here);
      }
    }
  });

  it('hides nothing under a colour that is not clear', async () => {
    await expectColour(onePng([200, 100, 50, 255]), [200, 100, 50], 1);
  });
});
