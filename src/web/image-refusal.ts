import type { ServerResponse } from 'node:http';
import type { PortraitError } from '../model/portrait-error.js';

/** Answers with an error as `send-error.ts` does, on a response that restify has not made its own yet. */
export function refuseImage(response: ServerResponse, error: PortraitError, requestId: string): void {
  const body = JSON.stringify({ error: { code: error.code, message: error.publicMessage, requestId } });
  response.writeHead(error.status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A body that nobody read must not be taken for the next request.
    ...(error.status === 405 ? { Allow: 'GET, HEAD', Connection: 'close' } : {}),
  });
  response.end(body);
}
