import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { prepareImageLibrary } from '../../../src/photos/index.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { openImageLoaders } from '../../open-image-loaders.js';
import { profiles } from './colour-profile.js';
import { bitmap, noise, onePng, plain, withDimensions, withProfile } from './draw.js';
import { colourAt, makePicture, nameOf } from './make-picture.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="9" height="9"/></svg>';
const page = '<!doctype html><title>Sign in</title>';

const face = () => noise(200);
const jpeg = () => face().jpeg().toBuffer();
const progressive = () => face().jpeg({ progressive: true }).toBuffer();
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.byteLength / 2));
const flipped = (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, at) => (at > 700 && at % 97 === 0 ? byte ^ 0xff : byte)));
const animated = async () => sharp([await face().png().toBuffer(), onePng([255, 0, 0])], { join: { animated: true } });

/** What comes of an upload: format, width and height of the picture at 96 pixels, or what the log says of it. */
type Outcome = string | RegExp;

const uploads: [what: string, make: () => Buffer | Promise<Buffer>, outcome: Outcome][] = [
  ['JPEG', jpeg, 'jpeg 96 x 96'],
  ['progressive JPEG', progressive, 'jpeg 96 x 96'],
  ['CMYK JPEG without a profile', () => face().toColourspace('cmyk').jpeg().toBuffer(), 'jpeg 96 x 96'],
  ['CMYK JPEG', () => face().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(), 'jpeg 96 x 96'],
  ['Display P3 JPEG', async () => withProfile(await jpeg(), profiles.displayP3), 'jpeg 96 x 96'],
  ['Adobe RGB JPEG', async () => withProfile(await jpeg(), profiles.adobeRgb), 'jpeg 96 x 96'],
  ['JPEG with garbage for a profile', async () => withProfile(await jpeg(), profiles.garbage), 'jpeg 96 x 96'],
  ['grey JPEG', () => face().greyscale().jpeg().toBuffer(), 'jpeg 96 x 96'],
  ['PNG', () => face().png().toBuffer(), 'png 96 x 96'],
  ['16-bit PNG', () => face().toColourspace('rgb16').png().toBuffer(), 'png 96 x 96'],
  ['16-bit Adobe RGB PNG', () => onePng([219, 0, 0], 16, profiles.adobeRgb), 'png 32 x 32'],
  ['grey PNG', () => face().greyscale().png().toBuffer(), 'png 96 x 96'],
  ['grey 16-bit PNG', () => face().toColourspace('grey16').png().toBuffer(), 'png 96 x 96'],
  ['one-bit PNG', () => face().greyscale().png({ palette: true, colours: 2 }).toBuffer(), 'png 96 x 96'],
  ['palette PNG', () => face().png({ palette: true, colours: 16 }).toBuffer(), 'png 96 x 96'],
  ['transparent PNG', () => noise(200, 200, 4).png().toBuffer(), 'png 96 x 96'],
  ['grey transparent PNG', () => noise(200, 200, 4).greyscale().png().toBuffer(), 'png 96 x 96'],
  ['WebP', () => face().webp().toBuffer(), 'webp 96 x 96'],
  ['lossless transparent WebP', () => noise(200, 200, 4).webp({ lossless: true }).toBuffer(), 'webp 96 x 96'],
  ['animated WebP', async () => (await animated()).webp().toBuffer(), 'webp 96 x 96'],
  ['GIF', () => face().gif().toBuffer(), 'gif 96 x 96'],
  ['animated GIF', async () => (await animated()).gif().toBuffer(), 'gif 96 x 96'],
  ['one pixel', () => plain(1).png().toBuffer(), 'png 1 x 1'],
  ['16 pixels square', () => plain(16).jpeg().toBuffer(), 'jpeg 16 x 16'],
  ['a strip of 1 to 20', () => noise(50, 1_000).jpeg().toBuffer(), 'jpeg 50 x 50'],
  ['a JPEG with a page after it', async () => Buffer.concat([await jpeg(), Buffer.from(page)]), 'jpeg 96 x 96'],
  ['PNG of 20 megapixels', () => bitmap(4_000, 5_000), 'png 96 x 96'],
  ['PNG of 256 megapixels in 40 kilobytes', () => bitmap(16_000), /pixel/],
  ['PNG of just over 20 megapixels', () => bitmap(4_000, 5_001), /over the limit of its format/],
  [
    'progressive JPEG of 51 megapixels',
    async () => withDimensions(await progressive(), 10_200, 5_000),
    /over the limit/,
  ],
  ['JPEG of 101 megapixels', async () => withDimensions(await jpeg(), 10_100, 10_000), /pixel/],
  ['half a JPEG', async () => half(await jpeg()), /Not decodable/],
  ['half a PNG', async () => half(await face().png().toBuffer()), /Not decodable/],
  ['half a WebP', async () => half(await face().webp().toBuffer()), /Not decodable/],
  ['half a GIF', async () => half(await face().gif().toBuffer()), /Not decodable/],
  ['PNG with flipped bits', async () => flipped(await face().png().toBuffer()), /Not decodable/],
  ['nothing', () => Buffer.alloc(0), /Not decodable/],
  ['zeros', () => Buffer.alloc(10_000), /unsupported image format/],
  ['a page', () => Buffer.from(page), /unsupported image format/],
  ['JSON', () => Buffer.from('{"error":{"code":"x"}}'), /unsupported image format/],
  ['the first bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff]), /Not decodable/],
  ['SVG', () => Buffer.from(svg), /unsupported image format/],
  ['SVG that hides behind a comment', () => Buffer.from(`<!-- GIF89a -->\n${svg}`), /unsupported image format/],
  ['SVG with a name of XML', () => Buffer.from(`<?xml version="1.0"?>${svg}`), /unsupported image format/],
  ['SVG behind the first bytes of a GIF', () => Buffer.from(`GIF89a${svg}`), /Not decodable/],
  ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), /unsupported image format/],
  ['TIFF', () => face().tiff().toBuffer(), /unsupported image format/],
  ['AVIF', () => face().resize(32).avif({ effort: 0 }).toBuffer(), /unsupported image format/],
  ['JPEG 2000', () => Buffer.from('0000000c6a5020200d0a870a', 'hex'), /unsupported image format/],
  ['a bitmap of Windows', () => Buffer.from('BM6\0\0\0\0\0\0\0'), /unsupported image format/],
];

/** Drawn before the loaders are closed: some of them are needed to draw. */
const drawn = new Map<string, Buffer>();
let svgWas: string;

beforeAll(async () => {
  openImageLoaders();
  for (const [what, make] of uploads) drawn.set(what, await make());
  svgWas = (await sharp(drawn.get('SVG')).metadata()).format;
  prepareImageLibrary();
});

async function outcomeOf(upload: Buffer): Promise<string> {
  const { format } = await openImage(upload);
  const { bytes, width, height, mediaType } = await makePicture(upload, { size: 96 });
  expect(mediaType).toBe('image/jpeg');
  const made = await sharp(bytes).metadata();
  expect(made).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', channels: 3, depth: 'uchar' });
  return `${format} ${width} x ${height}`;
}

describe('an upload', () => {
  it.each(uploads.filter(([, , outcome]) => typeof outcome === 'string'))(
    'that is %s becomes a square JPEG in sRGB',
    async (what, _make, outcome) => {
      expect(await outcomeOf(drawn.get(what) ?? Buffer.alloc(0))).toBe(outcome);
    },
  );

  it.each(uploads.filter(([, , outcome]) => typeof outcome !== 'string'))(
    'that is %s is refused as no image that can be shown',
    async (what, _make, outcome) => {
      const refused = makePicture(drawn.get(what) ?? Buffer.alloc(0));
      await expect(refused).rejects.toMatchObject({ code: 'image_unusable', status: 422 });
      await expect(refused).rejects.toThrow(outcome);
    },
  );

  it('in SVG could be read before the loaders were closed, and by nothing after', async () => {
    expect(svgWas).toBe('svg');
    await expect(sharp(drawn.get('SVG')).metadata()).rejects.toThrow('unsupported image format');
  });

  it('that moves is shown by its first frame', async () => {
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((colour) => plain(64, 64, colour).png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const { bytes, height } = await makePicture(gif, { size: 64, encoding: { format: 'png' } });
    expect(height).toBe(64);
    expect(nameOf(await colourAt(bytes, 0.5, 0.5))).toBe('red');
  });
});
