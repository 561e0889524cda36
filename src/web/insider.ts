import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../foundation/loopback.js';

/**
 * Whether a request may see the inside of the app: it comes from this machine itself, or carries METRICS_TOKEN. A
 * request that was forwarded comes from a proxy on this machine, not from the machine.
 */
export function isInsider(request: IncomingMessage, metricsToken: string | undefined): boolean {
  const { authorization, forwarded } = request.headers;
  if (metricsToken !== undefined && authorization !== undefined)
    return sameText(authorization, `Bearer ${metricsToken}`);
  const isForwarded = forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined;
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return !isForwarded && isLoopbackHost(address);
}

/** Compares hashes, which have one length: how long it takes tells nothing about the text. */
function sameText(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
