import { copyFile, rm, writeFile } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp, { type Color } from 'sharp';

import { copyPackage, type PackageCopy } from './package-fixture.js';

let copy: PackageCopy;
beforeEach(async () => {
  copy = await copyPackage();
});
afterEach(() => copy.remove());

async function faultsOf(): Promise<string[]> {
  const result = await copy.build();
  return result.ok ? [] : result.faults;
}

const red = { r: 200, g: 30, b: 30, alpha: 1 };
const png = (side: number, background: Color): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 4, background } })
    .png()
    .toBuffer();

const iconMutations: [file: string, name: string, bytes: () => Promise<Buffer>, fault: string][] = [
  ['color.png', 'of the wrong size', () => png(96, red), 'color.png is 96 x 96; it must be 192 x 192.'],
  [
    'color.png',
    'with holes',
    () => png(192, { ...red, alpha: 0.5 }),
    'color.png has 36864 transparent pixels; the colour icon must fill its square.',
  ],
  [
    'color.png',
    'that is a JPEG',
    () =>
      sharp({ create: { width: 192, height: 192, channels: 3, background: red } })
        .jpeg()
        .toBuffer(),
    'color.png is not a PNG that can be read.',
  ],
  [
    'color.png',
    'cut short',
    async () => (await png(192, red)).subarray(0, 90),
    'color.png is not a PNG that can be read.',
  ],
  [
    'outline.png',
    'in colour',
    () => png(32, { ...red, alpha: 0.5 }),
    'outline.png has 1024 pixels that are not pure white; only their transparency may vary.',
  ],
  [
    'outline.png',
    'without a transparent pixel',
    () => png(32, '#ffffff'),
    'outline.png has no transparent pixel; the outline must stand on transparent.',
  ],
  [
    'outline.png',
    'that is empty',
    () => png(32, { r: 255, g: 255, b: 255, alpha: 0 }),
    'outline.png is empty: every pixel is transparent.',
  ],
];

describe('an icon is refused:', () => {
  it.each(iconMutations)('%s %s', async (file, _, bytes, fault) => {
    await writeFile(copy.file(`appPackage/${file}`), await bytes());
    expect(await faultsOf()).toContain(fault);
  });

  it('one laid where the other belongs', async () => {
    await copyFile(copy.file('appPackage/outline.png'), copy.file('appPackage/color.png'));
    expect(await faultsOf()).toContain('color.png is 32 x 32; it must be 192 x 192.');
  });

  it('one that is absent, with how to draw it', async () => {
    await rm(copy.file('appPackage/outline.png'));
    expect(await faultsOf()).toEqual([expect.stringMatching(/There is no .*outline\.png\. Draw the icons with/)]);
  });
});
