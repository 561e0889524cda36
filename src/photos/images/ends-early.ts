/** A format's first bytes and its last ones. */
interface Frame {
  readonly begins: Buffer;
  readonly ends: Buffer;
}

/** JPEG: start and end of image (ITU T.81, B.1.1.3). PNG: its signature and the chunk IEND (RFC 2083, 3.1 and 4.1.4). */
const frames: readonly Frame[] = [
  { begins: Buffer.from('ffd8', 'hex'), ends: Buffer.from('ffd9', 'hex') },
  { begins: Buffer.from('89504e470d0a1a0a', 'hex'), ends: Buffer.from('49454e44ae426082', 'hex') },
];

/** Some programs write a few bytes more than the format has. */
const mostBeyond = 16;

/** Whether these are the first bytes of an image, and not all: what is left where a connection broke. */
export function endsEarly(bytes: Buffer): boolean {
  const frame = frames.find(({ begins }) => bytes.subarray(0, begins.byteLength).equals(begins));
  if (!frame) return bytes.byteLength === 0;
  return !bytes.subarray(-frame.ends.byteLength - mostBeyond).includes(frame.ends);
}
