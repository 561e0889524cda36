import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { imageMediaTypes, type ImageFormat } from '../../../src/model/image-format.js';
import { openImageLoaders } from '../../open-image-loaders.js';
import { noise, withComment } from './draw.js';
import { makePicture } from './make-picture.js';

/** AVIF is written and never read by the product: a test that looks into one needs its loader. */
beforeAll(openImageLoaders);

const secrets = ['Secret Valley', 'Camera of Ann', 'xmp-secret', 'a comment of Ann'];

const laden = async () =>
  withComment(
    await noise(200)
      .jpeg()
      .withExif({
        IFD0: { Copyright: secrets[0] ?? '', Model: secrets[1] ?? '' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 51/1 29/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '2/1 17/1 40/1',
        },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${secrets[2] ?? ''}</note></x:xmpmeta>`)
      .withIccProfile('p3')
      .toBuffer(),
    secrets[3] ?? '',
  );

const formats = Object.keys(imageMediaTypes) as ImageFormat[];

describe('what a photo carries beside its picture', () => {
  it('is there in the upload, or this test would prove nothing', async () => {
    const upload = await laden();
    const { exif, xmp, icc } = await sharp(upload).metadata();
    expect([exif, xmp, icc].map((block) => block !== undefined && block.byteLength > 0)).toEqual([true, true, true]);
    expect(secrets.filter((secret) => !upload.includes(secret))).toEqual([]);
  });

  it.each(formats)('stays behind in %s: position, camera, notes, comment and profile', async (format) => {
    const { bytes } = await makePicture(await laden(), { encoding: { format } });
    const { exif, xmp, icc, iptc, comments, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, iptc, comments, orientation]).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  });

  it('stays behind in a JPEG that has to fit, down to the last segment', async () => {
    const { bytes } = await makePicture(await laden(), { encoding: { format: 'jpeg', budgetBytes: 4_096 } });
    expect(segmentsOf(bytes)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^e[1-9a-f]$|^fe$/)]));
  });

  it.each(formats)('stays behind in %s when it stands after the picture', async (format) => {
    const upload = Buffer.concat([await noise(100).jpeg().toBuffer(), Buffer.from('<script>trailing secret</script>')]);
    const { bytes } = await makePicture(upload, { encoding: { format } });
    expect(bytes.includes('trailing secret')).toBe(false);
  });
});

/** The markers of a JPEG's segments up to its pixels, in hex: `e1` is EXIF or XMP, `e2` a profile, `fe` a comment. */
function segmentsOf(jpeg: Buffer): string[] {
  const markers: string[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    markers.push(jpeg.toString('hex', at + 1, at + 2));
  return markers;
}
