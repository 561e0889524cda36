import { createHash } from 'node:crypto';
import { isHeldByClient } from '../image-reply.js';
import type { ApiCall } from './api-call.js';

/**
 * Answers with JSON that the browser of whoever asked keeps, and nobody on the way. It asks again each time, so that
 * rights count each time, and hears 304 while every byte is the same.
 */
export function sendKeptJson({ request, response }: Pick<ApiCall, 'request' | 'response'>, answer: object): void {
  const body = Buffer.from(JSON.stringify(answer));
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'private, no-cache');
  if (isHeldByClient(request.headers['if-none-match'], etag)) {
    response.send(304);
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.byteLength });
  response.end(body);
}
