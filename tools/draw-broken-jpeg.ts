const startOfScan = 0xda;
const quantisationTable = 0xdb;

/**
 * A JPEG without its quantisation tables: the header still tells width and height, but no decoder can make a picture
 * of it, however lenient. (Bytes that merely stop early are often shown with a grey rest.)
 */
export function withoutQuantisationTables(jpeg: Buffer): Buffer {
  const kept = [jpeg.subarray(0, 2)];
  let offset = 2;
  while (jpeg.readUInt8(offset + 1) !== startOfScan) {
    const end = offset + 2 + jpeg.readUInt16BE(offset + 2);
    if (jpeg.readUInt8(offset + 1) !== quantisationTable) kept.push(jpeg.subarray(offset, end));
    offset = end;
  }
  return Buffer.concat([...kept, jpeg.subarray(offset)]);
}
