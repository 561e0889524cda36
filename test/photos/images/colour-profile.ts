/**
 * Colour profiles (ICC.1:2001, version 2) written by hand, so that what a colour means is known from the standards and
 * not from the library under test.
 */

type Colorant = readonly [x: number, y: number, z: number];

/** The red, green and blue of an RGB space in XYZ, adapted to D50, and its gamma. */
interface RgbSpace {
  readonly colorants: readonly [red: Colorant, green: Colorant, blue: Colorant];
  readonly gamma: number;
}

/** Adobe RGB (1998) Color Image Encoding, Adobe Systems 2005. */
const adobeRgb: RgbSpace = {
  colorants: [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
  gamma: 563 / 256,
};

/** Display P3, as in Apple's profile; its curve is close to this gamma. */
const displayP3: RgbSpace = {
  colorants: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
  gamma: 2.2,
};

const white: Colorant = [0.9642, 1, 0.8249];

export const profiles = {
  adobeRgb: rgbProfile(adobeRgb),
  displayP3: rgbProfile(displayP3),
  greyOfGamma18: profile('GRAY', [['kTRC', curve(1.8)]]),
  garbage: Buffer.from('no profile at all '.repeat(20)),
};

function rgbProfile({ colorants: [red, green, blue], gamma }: RgbSpace): Buffer {
  return profile('RGB ', [
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve(gamma)],
    ['gTRC', curve(gamma)],
    ['bTRC', curve(gamma)],
  ]);
}

type Tag = readonly [name: string, body: Buffer];

function profile(space: string, special: readonly Tag[]): Buffer {
  const description = Buffer.concat([uint32(5), Buffer.from('test\0'), Buffer.alloc(81)]);
  const tags: readonly Tag[] = [
    ['desc', element('desc', description)],
    ['cprt', element('text', Buffer.from('none\0\0\0\0'))],
    ['wtpt', xyz(white)],
    ...special,
  ];
  const headerBytes = 128;
  const directory = [uint32(tags.length)];
  let at = headerBytes + 4 + 12 * tags.length;
  for (const [name, body] of tags) {
    directory.push(Buffer.from(name), uint32(at), uint32(body.byteLength));
    at += body.byteLength;
  }
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(at, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write(`mntr${space}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  Buffer.concat(white.map(fixed)).copy(header, 68);
  return Buffer.concat([header, ...directory, ...tags.map(([, body]) => body)]);
}

function element(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), Buffer.alloc(4), body]);
}

function xyz(colorant: Colorant): Buffer {
  return element('XYZ ', Buffer.concat(colorant.map(fixed)));
}

function curve(gamma: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt32BE(1, 0);
  body.writeUInt16BE(Math.round(gamma * 256), 4);
  return element('curv', body);
}

/** s15Fixed16Number */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
