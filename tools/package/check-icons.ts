import sharp from 'sharp';

interface Pixels {
  width: number;
  height: number;
  /** RGBA, four bytes to a pixel. */
  data: Buffer;
}

/** The icons of a package and their files. */
export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;

/** Which of the two icons. */
export type IconKind = keyof typeof iconFiles;

interface IconRule {
  side: number;
  faults: (pixels: Pixels) => string[];
}

/**
 * Colour 192 x 192 filling its square, outline 32 x 32 in pure white on transparent.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
const rules: Record<IconKind, IconRule> = {
  color: { side: 192, faults: colorFaults },
  outline: { side: 32, faults: outlineFaults },
};

/** Everything that is wrong with an icon's bytes, as sentences that name its file; empty when Teams will take it. */
export async function checkIcon(kind: IconKind, bytes: Buffer): Promise<string[]> {
  const file = iconFiles[kind];
  const { side, faults } = rules[kind];
  const pixels = await readPng(bytes);
  if (pixels === undefined) return [`${file} is not a PNG that can be read.`];
  const { width, height } = pixels;
  const size = width === side && height === side ? [] : [`is ${width} x ${height}; it must be ${side} x ${side}.`];
  return [...size, ...faults(pixels)].map((fault) => `${file} ${fault}`);
}

/** Teams rounds the corners itself, so a see-through pixel would show as a hole or a second rounding. */
function colorFaults({ data }: Pixels): string[] {
  const seeThrough = count(data, ([, , , alpha]) => alpha < 255);
  return seeThrough === 0 ? [] : [`has ${seeThrough} transparent pixels; the colour icon must fill its square.`];
}

function outlineFaults({ data, width, height }: Pixels): string[] {
  const visible = count(data, ([, , , alpha]) => alpha > 0);
  const coloured = count(data, ([red, green, blue, alpha]) => alpha > 0 && (red & green & blue) < 255);
  const faults: string[] = [];
  if (coloured > 0) faults.push(`has ${coloured} pixels that are not pure white; only their transparency may vary.`);
  if (visible === 0) faults.push('is empty: every pixel is transparent.');
  if (visible === width * height) faults.push('has no transparent pixel; the outline must stand on transparent.');
  return faults;
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

function count(data: Buffer, matches: (pixel: Pixel) => boolean): number {
  let matching = 0;
  for (let at = 0; at + 3 < data.length; at += 4) {
    const pixel: Pixel = [data.readUInt8(at), data.readUInt8(at + 1), data.readUInt8(at + 2), data.readUInt8(at + 3)];
    if (matches(pixel)) matching++;
  }
  return matching;
}

/** An icon is 192 pixels wide: anything far larger is a mistake, and is refused before it is decoded. */
const maxPixels = 4096 * 4096;

async function readPng(bytes: Buffer): Promise<Pixels | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels });
    if ((await image.metadata()).format !== 'png') return undefined;
    const { data, info } = await image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch {
    // sharp's message speaks of libvips; the caller's sentence names the file.
    return undefined;
  }
}
