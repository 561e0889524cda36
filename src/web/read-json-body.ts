import type { IncomingMessage } from 'node:http';
import { PortraitError } from '../model/portrait-error.js';

/** The largest activity that is read, in bytes. Teams' own messages end at about 100 KB. */
const largestBody = 1024 * 1024;

/**
 * Reads a request's body as JSON. restify's own reader keeps on taking in what is over its bound, and unpacks gzip
 * without any; this one stops at the bound and takes no encodings, which no channel sends.
 * @throws PortraitError activity_too_large or activity_invalid
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-encoding'] !== undefined) {
    throw new PortraitError('activity_invalid', 'The body has a content encoding');
  }
  const body = await readBody(request);
  try {
    // A byte order mark is no part of JSON, and some clients send one.
    return JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new PortraitError('activity_invalid', 'The body is not JSON', { cause });
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  let length = 0;
  if (announced <= largestBody) {
    for await (const chunk of request) {
      const bytes = chunk as Buffer;
      length += bytes.byteLength;
      if (length > largestBody) break;
      chunks.push(bytes);
    }
  }
  if (announced > largestBody || length > largestBody) {
    throw new PortraitError('activity_too_large', `A body of more than ${largestBody} bytes`);
  }
  return Buffer.concat(chunks, length);
}
