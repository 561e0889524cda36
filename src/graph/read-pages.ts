import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';
import type { GraphClient, GraphRead } from './graph-client.js';

/** A team holds 25,000 people at most: 250 pages of Graph's usual hundred. What leads further leads in a circle. */
const mostPages = 250;

/** Who reads a list, and by when. */
export type ListRead = Pick<GraphRead, 'viewer' | 'deadline' | 'requestId'>;

/** One page of a list, and where the next begins. */
export interface Page<Item> {
  readonly items: Item[];
  /** Path of the next page below the version; undefined on the last. */
  readonly next: string | undefined;
}

/**
 * Reads one page of a collection.
 * @returns undefined where Graph answers 404
 * @throws PortraitError as `GraphClient.json`; graph_unavailable for an answer of another shape
 */
export async function readPage<Item>(
  graph: GraphClient,
  read: ListRead & Pick<GraphRead, 'path' | 'route' | 'scopes' | 'headers'>,
  item: z.ZodType<Item>,
): Promise<Page<Item> | undefined> {
  const body = await graph.json(read);
  if (body === undefined) return undefined;
  const parsed = z.object({ value: z.array(item), '@odata.nextLink': z.string().nullish() }).safeParse(body);
  if (!parsed.success) {
    throw new PortraitError('graph_unavailable', `Not a list of ${read.route}: ${z.prettifyError(parsed.error)}`);
  }
  const link = parsed.data['@odata.nextLink'];
  return { items: parsed.data.value, next: typeof link === 'string' ? pathOf(graph, link) : undefined };
}

/**
 * Reads all pages of a collection; undefined where the first is a 404.
 * @throws PortraitError as `readPage`; graph_unavailable for a list that breaks off or has no end: a part of it would
 * pass for the whole
 */
export async function readAllPages<Item>(
  graph: GraphClient,
  read: ListRead & Pick<GraphRead, 'path' | 'route' | 'scopes'>,
  item: z.ZodType<Item>,
): Promise<Item[] | undefined> {
  const items: Item[] = [];
  let path: string | undefined = read.path;
  for (let pages = 0; path !== undefined; pages += 1) {
    const page: Page<Item> | undefined = pages < mostPages ? await readPage(graph, { ...read, path }, item) : undefined;
    if (!page && pages === 0) return undefined;
    if (!page) throw new PortraitError('graph_unavailable', `The list of ${read.route} does not come to its end`);
    items.push(...page.items);
    path = page.next;
  }
  return items;
}

/** The next page is followed on Graph's own address alone: elsewhere, the link would carry the token away. */
function pathOf(graph: GraphClient, link: string): string {
  if (link.startsWith(`${graph.root}/`)) return link.slice(graph.root.length);
  throw new PortraitError('graph_unavailable', 'A page leads to an address that is not Graph’s');
}
