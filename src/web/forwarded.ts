import type { IncomingMessage } from 'node:http';

/** What proxies that are believed say of a request: which way it came, and what address was asked for. */
export interface ForwardedRequest {
  /** Every address on the way, without ports: of the client and of each proxy but the last, and before them claims. */
  readonly way: readonly string[];
  /** Scheme and host, without a trailing slash; undefined where the proxies do not tell of both. */
  readonly origin: string | undefined;
}

/** What proxies leave in a request, and browsers and collectors that ask by themselves never write. */
const traces = ['forwarded', 'via', 'x-real-ip'];

/** A host with or without a port, as an address may hold it: nothing else is made part of one. */
const hostPattern = /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** Whether a request came by a proxy, believed or not. */
export function isForwarded({ headers }: IncomingMessage): boolean {
  return Object.keys(headers).some((name) => name.startsWith('x-forwarded-') || traces.includes(name));
}

/**
 * A request as the proxies tell it that are believed, of which each adds its peer's address to `X-Forwarded-For`: the
 * last `trustedProxies` entries are theirs, and whatever stands before is anybody's word.
 * @returns undefined where no proxy is believed, or fewer than all of them were passed
 */
export function readForwarded({ headers }: IncomingMessage, trustedProxies: number): ForwardedRequest | undefined {
  if (trustedProxies === 0) return undefined;
  const way = entriesOf(headers['x-forwarded-for']).map(withoutPort);
  if (way.length < trustedProxies) return undefined;
  const scheme = saidBy(trustedProxies, headers['x-forwarded-proto'])?.toLowerCase();
  const host = saidBy(trustedProxies, headers['x-forwarded-host']) ?? headers.host ?? '';
  const isWhole = (scheme === 'https' || scheme === 'http') && hostPattern.test(host);
  return { way, origin: isWhole ? `${scheme}://${host}` : undefined };
}

/** Where browsers reach the app, as a request tells it: by its proxies, where they are believed. */
export function originOf(request: IncomingMessage, trustedProxies: number): string {
  return readForwarded(request, trustedProxies)?.origin ?? `http://${request.headers.host ?? ''}`;
}

/** Some proxies add to what is there, others leave or replace it: then there are fewer entries than proxies. */
function saidBy(trustedProxies: number, header: string | string[] | undefined): string | undefined {
  const entries = entriesOf(header);
  return entries.at(-trustedProxies) ?? entries[0];
}

function entriesOf(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return text === '' ? [] : text.split(',').map((entry) => entry.trim());
}

/** Some proxies write the port as well: `203.0.113.7:51234`, `[2001:db8::7]:51234`. */
function withoutPort(address: string): string {
  return address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}
