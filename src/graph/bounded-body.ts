import type { Response } from 'undici';

/** Thrown when a body is larger than its bound; the rest of it is not read. */
export class BodyTooLarge extends Error {
  constructor(limitBytes: number) {
    super(`The body is larger than ${limitBytes} bytes.`);
  }
}

/** Reads a whole body, at most `limitBytes` of it, whatever its Content-Length says. */
export async function readBoundedBody(response: Response, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    length += bytes.byteLength;
    if (length > limitBytes) throw new BodyTooLarge(limitBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
