import type { SandboxResponse } from '../http/messages.js';
import { entityResponse } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import { unsupportedQuery } from './graph-error.js';

/** How many items a page of one collection has. */
export interface PageSize {
  readonly usual: number;
  readonly largest: number;
}

/** A collection before it is cut into pages. */
export interface Collection<Item> {
  /** In the OData context. */
  readonly context: string;
  readonly items: readonly Item[];
  readonly pageSize: PageSize;
  readonly entity: (item: Item) => object;
}

function wholeNumber(text: string | null, usual: number, largest: number): number {
  if (text === null) return usual;
  if (!/^\d{1,4}$/.test(text) || Number(text) > largest) throw unsupportedQuery(`Invalid page size or place: ${text}.`);
  return Number(text);
}

/**
 * One page, with a link to the next on the address that was called, and the count where it was asked for.
 * @throws GraphError 400 for a page size that the collection does not have.
 */
export function page<Item>(call: GraphCall, collection: Collection<Item>): SandboxResponse {
  const { context, items, pageSize, entity } = collection;
  const { query, origin, path } = call.request;
  const top = wholeNumber(query.get('$top'), pageSize.usual, pageSize.largest);
  if (top === 0) throw unsupportedQuery('Invalid page size or place: 0.');
  const start = wholeNumber(query.get('$skiptoken'), 0, 9999);
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(start + top));
  return entityResponse(call.version, context, {
    ...(query.get('$count') === 'true' ? { '@odata.count': items.length } : {}),
    ...(start + top < items.length ? { '@odata.nextLink': `${origin}${path}?${next.toString()}` } : {}),
    value: items.slice(start, start + top).map(entity),
  });
}

/** What `$select` leaves of an entity; names are compared without regard to case, and unknown ones left out silently. */
export function selected(call: GraphCall, entity: Readonly<Record<string, unknown>>): object {
  const names = call.request.query
    .get('$select')
    ?.toLowerCase()
    .split(',')
    .map((name) => name.trim());
  if (!names || names.every((name) => name === '')) return entity;
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith('@') || names.includes(name.toLowerCase())),
  );
}
