const side = 32;

/** Data type and value of a TIFF entry: 3 is SHORT, 4 is LONG (TIFF 6.0, section 2). */
type Entry = readonly [tag: number, type: 3 | 4, count: number, value: number];

/** An uncompressed TIFF of one ink mixture, written by hand: the way to name inks and not what a screen makes of them. */
export function inkTiff(percentages: readonly number[]): Buffer {
  const pixel = Buffer.from(percentages.map((percentage) => Math.round(percentage * 2.55)));
  const pixels = Buffer.concat(Array.from({ length: side * side }, () => pixel));
  const bitsAt = 8 + pixels.byteLength;
  const directoryAt = bitsAt + 8;
  const entries: readonly Entry[] = [
    [256, 4, 1, side],
    [257, 4, 1, side],
    [258, 3, 4, bitsAt],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 8],
    [277, 3, 1, 4],
    [278, 4, 1, side],
    [279, 4, 1, pixels.byteLength],
  ];
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(directoryAt, 4);
  const bits = Buffer.from('0800080008000800', 'hex');
  const count = Buffer.from([entries.length, 0]);
  return Buffer.concat([head, pixels, bits, count, ...entries.map(written), Buffer.alloc(4)]);
}

function written([tag, type, count, value]: Entry): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}
