/** First bytes of the formats that Graph's photos come in, by media type. */
const signatures: readonly (readonly [mediaType: string, matches: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff'],
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'],
  ['image/gif', (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['image/webp', (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.subarray(0, 12).toString('latin1'))],
];

/** The media type that the bytes themselves tell; undefined where they are none of Graph's formats. */
export function sniffImageType(bytes: Buffer): string | undefined {
  return signatures.find(([, matches]) => matches(bytes))?.[0];
}

/**
 * A media type as it should be read: Graph has sent `image/Jpeg`, `image/pjpeg` and labels that were plainly wrong, so
 * the bytes decide where they can.
 */
export function imageType(bytes: Buffer, label: string | undefined): string {
  return sniffImageType(bytes) ?? normalMediaType(label ?? '');
}

/** Lower case, without parameters, and JPEG under its one registered name. */
export function normalMediaType(label: string): string {
  const [mediaType = ''] = label.toLowerCase().split(';');
  const name = mediaType.trim();
  return name === 'image/pjpeg' || name === 'image/jpg' ? 'image/jpeg' : name;
}

/** The picture of one pixel with which old backends said "no photo". */
export function isPlaceholderGif(bytes: Buffer): boolean {
  return (
    sniffImageType(bytes) === 'image/gif' &&
    bytes.length >= 10 &&
    bytes.readUInt16LE(6) === 1 &&
    bytes.readUInt16LE(8) === 1
  );
}
