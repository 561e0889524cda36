import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { closeImageLoaders } from '../../../src/photos/index.js';
import { openImage } from '../../../src/photos/images/open-image.js';
import { openImageLoaders } from '../../open-image-loaders.js';
import { noise, plain, quarters } from './draw.js';
import { colourAt, makePicture, nameOf } from './make-picture.js';

/** Drawn before the loaders are closed: some of them are needed to draw. */
const drawn: Record<string, Buffer> = {};
let svgWas: string;

beforeAll(async () => {
  openImageLoaders();
  const face = noise(200);
  drawn['jpeg'] = await face.clone().jpeg().toBuffer();
  drawn['progressive JPEG'] = await face.clone().jpeg({ progressive: true }).toBuffer();
  drawn['CMYK JPEG'] = await face.clone().toColourspace('cmyk').jpeg().toBuffer();
  drawn['grey JPEG'] = await face.clone().greyscale().jpeg().toBuffer();
  drawn['PNG'] = await face.clone().png().toBuffer();
  drawn['16-bit PNG'] = await face.clone().toColourspace('rgb16').png().toBuffer();
  drawn['grey PNG'] = await face.clone().greyscale().png().toBuffer();
  drawn['grey 16-bit PNG'] = await face.clone().toColourspace('grey16').png().toBuffer();
  drawn['one-bit PNG'] = await face.clone().greyscale().png({ palette: true, colours: 2 }).toBuffer();
  drawn['palette PNG'] = await face.clone().png({ palette: true, colours: 16 }).toBuffer();
  drawn['transparent PNG'] = await noise(200, 200, 4).png().toBuffer();
  drawn['grey transparent PNG'] = await noise(200, 200, 4).greyscale().png().toBuffer();
  drawn['WebP'] = await face.clone().webp().toBuffer();
  drawn['lossless transparent WebP'] = await noise(200, 200, 4).webp({ lossless: true }).toBuffer();
  drawn['GIF'] = await face.clone().gif().toBuffer();
  drawn['TIFF'] = await face.clone().tiff().toBuffer();
  drawn['AVIF'] = await face.clone().resize(32).avif({ effort: 0 }).toBuffer();
  drawn['JPEG 2000 header'] = Buffer.from('0000000c6a5020200d0a870a', 'hex');
  drawn['SVG'] = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="9" height="9"/></svg>',
  );
  svgWas = (await sharp(drawn['SVG']).metadata()).format;
  closeImageLoaders();
});

describe('an upload', () => {
  it.each([
    ['jpeg', 'jpeg'],
    ['progressive JPEG', 'jpeg'],
    ['CMYK JPEG', 'jpeg'],
    ['grey JPEG', 'jpeg'],
    ['PNG', 'png'],
    ['16-bit PNG', 'png'],
    ['grey PNG', 'png'],
    ['grey 16-bit PNG', 'png'],
    ['one-bit PNG', 'png'],
    ['palette PNG', 'png'],
    ['transparent PNG', 'png'],
    ['grey transparent PNG', 'png'],
    ['WebP', 'webp'],
    ['lossless transparent WebP', 'webp'],
    ['GIF', 'gif'],
  ])('in %s becomes a square JPEG in sRGB', async (name, format) => {
    const upload = drawn[name] ?? Buffer.alloc(0);
    expect((await openImage(upload)).format).toBe(format);
    const { bytes, side, mediaType } = await makePicture(upload, 96);
    expect([side, mediaType]).toEqual([96, 'image/jpeg']);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 96,
      height: 96,
      space: 'srgb',
      channels: 3,
      depth: 'uchar',
    });
  });

  it.each(['SVG', 'TIFF', 'AVIF', 'JPEG 2000 header'])(
    'in %s is refused before anything of it is read',
    async (name) => {
      const refused = openImage(drawn[name] ?? Buffer.alloc(0));
      await expect(refused).rejects.toMatchObject({ code: 'image_unusable' });
      await expect(refused).rejects.toThrow('Not decodable: Input buffer contains unsupported image format');
    },
  );

  it('in SVG could be read before the loaders were closed, and by nothing after', async () => {
    expect(svgWas).toBe('svg');
    await expect(sharp(drawn['SVG']).metadata()).rejects.toThrow('unsupported image format');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['JSON', '{"error":{"code":"x"}}'],
    ['the first bytes of a JPEG', '\u00ff\u00d8\u00ff'],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
  ])('that is %s is refused', async (_what, text) => {
    await expect(openImage(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code: 'image_unusable' });
  });

  it.each(['jpeg', 'PNG', 'WebP', 'GIF'])('in %s that breaks off is refused, not shown by half', async (name) => {
    const whole = drawn[name] ?? Buffer.alloc(0);
    const half = whole.subarray(0, Math.floor(whole.byteLength / 2));
    await expect(makePicture(half)).rejects.toMatchObject({ code: 'image_unusable' });
  });
});

describe('the colours of an upload', () => {
  it('stay what they are in CMYK and in sixteen bits', async () => {
    const four = await (await quarters(128)).png().toBuffer();
    for (const upload of [
      await sharp(four).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
      await sharp(four).toColourspace('rgb16').png().toBuffer(),
    ]) {
      const { bytes } = await makePicture(upload, 64);
      const corners = [await colourAt(bytes, 0.25, 0.25), await colourAt(bytes, 0.75, 0.75)];
      expect(corners.map(nameOf)).toEqual(['red', 'white']);
    }
  });

  it('are shown on white where it is transparent', async () => {
    const clear = { width: 64, height: 64, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } as const;
    const { bytes } = await makePicture(await sharp({ create: clear }).png().toBuffer(), 64);
    expect((await colourAt(bytes, 0.5, 0.5)).map((channel) => channel > 250)).toEqual([true, true, true]);
  });

  it('are those of the first frame where it moves', async () => {
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((colour) => plain(64, 64, colour).png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const { bytes, side } = await makePicture(gif, 64);
    expect([side, nameOf(await colourAt(bytes, 0.5, 0.5))]).toEqual([64, 'red']);
  });
});
