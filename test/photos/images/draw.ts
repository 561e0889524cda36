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

/** A JPEG's bytes with other dimensions in its frame header: a picture that says it is far larger than it is. */
export function withDimensions(jpeg: Buffer, width: number, height: number): Buffer {
  const patched = Buffer.from(jpeg);
  const frame = patched.indexOf(Buffer.from([0xff, 0xc0]));
  patched.writeUInt16BE(height, frame + 5);
  patched.writeUInt16BE(width, frame + 7);
  return patched;
}

/** A black PNG of one bit a pixel, written by hand: small as a file, and as large as it says once unpacked. */
export function bitmap(width: number, height = width): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.byteLength + 8);
  frame.writeUInt32BE(data.byteLength, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), frame.byteLength - 4);
  return frame;
}
