import { describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { openImage } from '../../../src/photos/images/open-image.js';
import { noise, quarters } from './draw.js';
import { colourAt, makePicture, nameOf } from './make-picture.js';

/** What a camera stores when it is held so that the upright picture needs this orientation to be read (EXIF 2.3). */
const stored: Record<number, (upright: Buffer) => Sharp> = {
  1: (upright) => sharp(upright),
  2: (upright) => sharp(upright).flop(),
  3: (upright) => sharp(upright).rotate(180),
  4: (upright) => sharp(upright).flip(),
  5: (upright) => sharp(upright).rotate(270).flop(),
  6: (upright) => sharp(upright).rotate(270),
  7: (upright) => sharp(upright).rotate(90).flop(),
  8: (upright) => sharp(upright).rotate(90),
};

describe('a photo taken sideways', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('with orientation %s comes out upright', async (orientation) => {
    const upright = await (await quarters(128)).png().toBuffer();
    const turned = await stored[orientation]?.(upright).png().toBuffer();
    const upload = await sharp(turned).jpeg({ quality: 100 }).withMetadata({ orientation }).toBuffer();
    const { bytes } = await makePicture(upload, { size: 64 });
    const corners = [
      await colourAt(bytes, 0.25, 0.25),
      await colourAt(bytes, 0.75, 0.25),
      await colourAt(bytes, 0.25, 0.75),
      await colourAt(bytes, 0.75, 0.75),
    ];
    expect(corners.map(nameOf)).toEqual(['red', 'green', 'blue', 'white']);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });

  it.each([5, 6, 7, 8])('with orientation %s keeps its upright shape when nothing is cut away', async (orientation) => {
    const upload = await noise(300, 200).jpeg().withMetadata({ orientation }).toBuffer();
    expect(await makePicture(upload, { size: 150, shape: 'whole' })).toMatchObject({ width: 100, height: 150 });
  });

  it('is measured upright', async () => {
    const upload = await noise(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await openImage(upload)).toMatchObject({ width: 200, height: 300 });
  });
});
