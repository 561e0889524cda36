import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A face as far as a picture's weight goes: soft colours, and detail that no JPEG makes small. */
export function noise(width: number, height = width, channels: 3 | 4 = 3): Sharp {
  return sharp({
    create: { width, height, channels, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });
}

/** A plain surface. */
export function plain(width: number, height = width, background = '#4060a0'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Red above left, green above right, blue below left, white below right: tells which way up it is. */
export async function quarters(side: number): Promise<Sharp> {
  const half = side / 2;
  const quarter = async (background: string, left: number, top: number) => ({
    input: await plain(half, half, background).png().toBuffer(),
    left,
    top,
  });
  const parts = [
    await quarter('#ff0000', 0, 0),
    await quarter('#00ff00', half, 0),
    await quarter('#0000ff', 0, half),
    await quarter('#ffffff', half, half),
  ];
  return sharp(await plain(side).composite(parts).png().toBuffer());
}

/** A plain wide picture with a face at its right end: an oval of skin with eyes and a mouth, `height` pixels wide. */
export async function faceAtTheEnd(width: number, height: number): Promise<Sharp> {
  const face = Buffer.alloc(height * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < height; x += 1)
      face.set(faceColour((100 * x) / height, (100 * y) / height), 3 * (y * height + x));
  }
  const input = await sharp(face, { raw: { width: height, height, channels: 3 } })
    .png()
    .toBuffer();
  const drawn = plain(width, height, '#303840').composite([{ input, left: width - height, top: 0 }]);
  return sharp(await drawn.png().toBuffer());
}

/** The colour of a face of 100 by 100 at a place. */
function faceColour(x: number, y: number): [red: number, green: number, blue: number] {
  const isWithin = (centreX: number, centreY: number, radiusX: number, radiusY: number) =>
    ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 < 1;
  if (isWithin(36, 42, 5, 5) || isWithin(64, 42, 5, 5)) return [48, 32, 24];
  if (isWithin(50, 72, 16, 4)) return [144, 48, 48];
  return isWithin(50, 50, 36, 46) ? [224, 172, 136] : [48, 56, 64];
}

/** A JPEG's bytes with other dimensions in its frame header: a picture that says it is far larger than it is. */
export function withDimensions(jpeg: Buffer, width: number, height: number): Buffer {
  const patched = Buffer.from(jpeg);
  const [baseline, progressive] = [0xc0, 0xc2].map((marker) => patched.indexOf(Buffer.from([0xff, marker, 0, 17])));
  const frame = Math.max(baseline ?? -1, progressive ?? -1);
  patched.writeUInt16BE(height, frame + 5);
  patched.writeUInt16BE(width, frame + 7);
  return patched;
}

/** A black PNG of one bit a pixel, written by hand: small as a file, and as large as it says once unpacked. */
export function bitmap(width: number, height = width): Buffer {
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  return pngFile({ width, height, bits: 1, colourType: 0 }, rows);
}

/** PNG's colour type by the number of channels: grey, grey with alpha, RGB, RGB with alpha. */
const colourTypes: Record<number, number> = { 1: 0, 2: 4, 3: 2, 4: 6 };

/**
 * A PNG of one colour, written by hand, so that its numbers are exactly those given and mean what the profile says.
 * @param channels each from 0 to 255, also where they are written in sixteen bits
 */
export function onePng(channels: readonly number[], bits: 8 | 16 = 8, profile?: Buffer): Buffer {
  const side = 32;
  const pixel = Buffer.from(channels.flatMap((channel) => (bits === 16 ? [channel, channel] : [channel])));
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: side }, () => pixel)]);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  return pngFile({ width: side, height: side, bits, colourType: colourTypes[channels.length] ?? 0 }, rows, profile);
}

/** A JPEG's bytes with a colour profile written in, its pixels untouched (ICC.1:2001, annex B.4). */
export function withProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), profile]);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(body.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A JPEG's bytes with a comment written in. */
export function withComment(jpeg: Buffer, comment: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(Buffer.byteLength(comment) + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(comment), jpeg.subarray(2)]);
}

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
}

function pngFile({ width, height, bits, colourType }: PngHeader, rows: Buffer, profile?: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = colourType;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const colours = profile ? [chunk('iCCP', Buffer.concat([Buffer.from('test\0\0'), deflateSync(profile)]))] : [];
  return Buffer.concat([signature, chunk('IHDR', header), ...colours, chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.byteLength + 8);
  frame.writeUInt32BE(data.byteLength, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), frame.byteLength - 4);
  return frame;
}
