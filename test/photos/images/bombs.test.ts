import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/index.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { bitmap, plain, withDimensions } from './draw.js';
import { makePicture } from './make-picture.js';

beforeAll(prepareImageLibrary);

const refusal = { code: 'image_unusable', status: 422 };

describe('an upload that is larger than it looks', () => {
  it('is refused by its header: 256 megapixels of PNG in a few kilobytes', async () => {
    const bomb = bitmap(16_000);
    expect(bomb.byteLength).toBeLessThan(200_000);
    await expect(openImage(bomb)).rejects.toMatchObject(refusal);
    // Without its pixels it is refused just the same, so they were not looked at.
    await expect(openImage(bomb.subarray(0, 1_000))).rejects.toThrow(/pixel/i);
  });

  it.each([
    ['png', 4_500, 4_500],
    ['webp', 4_500, 4_500],
    ['gif', 4_500, 4_500],
  ] as const)('is refused as %s of more than 20 megapixels', async (format, width, height) => {
    const upload = await plain(width, height).toFormat(format, { effort: 1 }).toBuffer();
    await expect(openImage(upload)).rejects.toThrow(`${format} of 4500 x 4500 pixels`);
  });

  it('is refused as progressive JPEG of more than 50 megapixels, which would be unpacked whole', async () => {
    const jpeg = await plain(64).jpeg({ progressive: true }).toBuffer();
    await expect(openImage(withDimensions(jpeg, 10_001, 5_000))).rejects.toMatchObject(refusal);
    expect(await openImage(withDimensions(jpeg, 8_256, 5_504))).toMatchObject({ width: 8_256, height: 5_504 });
  });

  it('is refused as JPEG of more than 100 megapixels', async () => {
    const jpeg = await plain(64).jpeg().toBuffer();
    await expect(openImage(withDimensions(jpeg, 10_001, 10_000))).rejects.toMatchObject(refusal);
    await expect(openImage(withDimensions(jpeg, 65_500, 65_500))).rejects.toMatchObject(refusal);
    // Up to the limit the header alone is no reason.
    expect(await openImage(withDimensions(jpeg, 10_000, 10_000))).toMatchObject({ width: 10_000, height: 10_000 });
  });
});

describe('an upload that is large in earnest', () => {
  it('is served as JPEG of 45 megapixels, as cameras make it', async () => {
    const upload = await plain(8_256, 5_504).jpeg().toBuffer();
    expect(await openImage(upload)).toMatchObject({ width: 8_256, height: 5_504 });
    expect(await makePicture(upload, { size: 1_024 })).toMatchObject({ width: 1_024, height: 1_024 });
    expect(await makePicture(upload, { size: 240, shape: 'whole' })).toMatchObject({ width: 240, height: 160 });
  });

  it('is served as PNG of 20 megapixels', async () => {
    const upload = bitmap(4_000, 5_000);
    expect(await makePicture(upload, { size: 48 })).toMatchObject({ width: 48, height: 48 });
  });
});
