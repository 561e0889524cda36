import type { Response } from 'restify';
import type { PortraitError } from '../model/portrait-error.js';

/** Answers with an error's status and its public half; the private half is the log's. */
export function sendError(response: Response, error: PortraitError, requestId: string): void {
  if (error.retryAfterMs !== undefined) {
    response.header('Retry-After', String(Math.ceil(error.retryAfterMs / 1_000)));
  }
  if (error.status === 401) response.header('WWW-Authenticate', 'Bearer');
  // What is left of a body that was refused unread must not be taken for the next request.
  if (error.status === 413) response.header('Connection', 'close');
  const { code, publicMessage: message, consent } = error;
  response.json(error.status, { error: { code, message, requestId, ...(consent && { consent }) } });
}
