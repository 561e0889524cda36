import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../foundation/loopback.js';
import { isForwarded, readForwarded, type ForwardedRequest } from './forwarded.js';

/** By what somebody is told from outside. */
export interface InsiderRule {
  /** Lets in whoever sends it; undefined where nobody may come from another machine. */
  readonly metricsToken: string | undefined;
  /** How many proxies stand before the app and are believed. */
  readonly trustedProxies: number;
}

/** Whether a request may see the inside of the app: it comes from this machine itself, or carries METRICS_TOKEN. */
export function isInsider(request: IncomingMessage, { metricsToken, trustedProxies }: InsiderRule): boolean {
  const { authorization } = request.headers;
  if (metricsToken !== undefined && authorization !== undefined)
    return sameText(authorization, `Bearer ${metricsToken}`);
  const forwarded = readForwarded(request, trustedProxies);
  return isLocal(request) && (forwarded ? isLocalWay(forwarded) : isDirect(request));
}

/** All of it, and not the client's part alone: a proxy that was not counted must not pass for the client. */
function isLocalWay({ way }: ForwardedRequest): boolean {
  return way.every((address) => isLoopbackHost(plainAddress(address)));
}

/** A proxy on this machine is on this machine, and whom it speaks for is not. */
function isLocal({ socket }: IncomingMessage): boolean {
  return isLoopbackHost(plainAddress(socket.remoteAddress ?? ''));
}

/** What came by a proxy shows it: by what proxies write, or by the name that the browser asked for. */
function isDirect(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  return !isForwarded(request) && isLoopbackHost(host.replace(/:\d+$/, ''));
}

/** IPv4 addresses may come in the clothes of IPv6. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:/i, '');
}

/** Compares hashes, which have one length: how long it takes tells nothing about the text. */
function sameText(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
