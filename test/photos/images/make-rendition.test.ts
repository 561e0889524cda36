import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { imageMediaTypes, type ImageFormat } from '../../../src/model/image-format.js';
import { makeRendition } from '../../../src/photos/images/make-rendition.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { decodePicture } from '../../../src/photos/images/picture.js';
import { openImageLoaders } from '../../open-image-loaders.js';
import { faceAtTheEnd, quarters } from './draw.js';
import { colourAt, nameOf } from './make-picture.js';

/** AVIF is written and never read by the product: a test that looks into one needs its loader. */
beforeAll(openImageLoaders);

const formats = Object.keys(imageMediaTypes) as ImageFormat[];

async function wholePicture(upload: Buffer, size: number) {
  return decodePicture(await openImage(upload), { shape: 'whole', background: 'white', size });
}

describe('a picture', () => {
  it.each(formats)('becomes a file in %s that says what it is, with its size and colours', async (format) => {
    const picture = await wholePicture(await (await quarters(128)).resize(128, 96).png().toBuffer(), 64);
    const { bytes, ...told } = await makeRendition(picture, { format });
    expect(told).toEqual({ width: 64, height: 48, mediaType: `image/${format}` });
    const { mediaType, width, height, space, channels } = await sharp(bytes).metadata();
    expect({ mediaType, width, height, space, channels }).toEqual({ ...told, space: 'srgb', channels: 3 });
    const corners = [await colourAt(bytes, 0.2, 0.2), await colourAt(bytes, 0.8, 0.2), await colourAt(bytes, 0.2, 0.8)];
    expect(corners.map(nameOf)).toEqual(['red', 'green', 'blue']);
  });

  it('is exact in PNG, to the last bit', async () => {
    const picture = await wholePicture(await (await faceAtTheEnd(200, 100)).png().toBuffer(), 100);
    const { bytes } = await makeRendition(picture, { format: 'png' });
    expect((await sharp(bytes).raw().toBuffer()).equals(picture.pixels)).toBe(true);
  });

  it('weighs less in AVIF than in WebP, less in WebP than in JPEG, and most in PNG', async () => {
    const face = (await faceAtTheEnd(400, 400)).modulate({ saturation: 1.2 }).blur(1);
    const picture = await wholePicture(await face.png().toBuffer(), 240);
    const weights: number[] = [];
    for (const format of ['avif', 'webp', 'jpeg', 'png'] as const) {
      weights.push((await makeRendition(picture, { format })).bytes.byteLength);
    }
    expect(weights).toEqual(weights.toSorted((one, other) => one - other));
  });

  it('in JPEG fits into its budget, and is as large as it is without one', async () => {
    const picture = await wholePicture(await (await faceAtTheEnd(1_000, 500)).png().toBuffer(), 800);
    expect(await makeRendition(picture, { format: 'jpeg' })).toMatchObject({ width: 800, height: 400 });
    const { bytes, width, height } = await makeRendition(picture, { format: 'jpeg', budgetBytes: 6_000 });
    expect(bytes.byteLength).toBeLessThanOrEqual(6_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
    expect([width / height, width >= 360, width <= 800]).toEqual([2, true, true]);
  });
});
