import { z } from 'zod';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import { errorCodeOf, refusalError } from './graph-errors.js';
import { toGraphPhoto, type GraphPhoto } from './graph-photo.js';
import { parseRetryAfter } from './retry-delay.js';

const text = z.union([z.string(), z.number().transform(String)]);
const batchItem = z.object({
  id: text,
  status: z.number(),
  headers: z.record(z.string(), text).nullish().catch(undefined),
  body: z.unknown().optional(),
});
const batchAnswer = z.object({ responses: z.array(z.unknown()) });

export type BatchItem = z.output<typeof batchItem>;

/** What one item of a batch means for the photo that it asked for. */
export type ItemOutcome =
  | { readonly kind: 'photo'; readonly photo: GraphPhoto }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly error: PortraitError };

/**
 * Reads a batch's answers by their ids; Graph sends them in any order.
 * @throws PortraitError graph_unavailable when it is no such answer
 */
export function readBatchAnswer(body: unknown): ReadonlyMap<string, BatchItem> {
  const parsed = batchAnswer.safeParse(body);
  if (!parsed.success) throw new PortraitError('graph_unavailable', 'Not an answer to a batch');
  const items = parsed.data.responses.flatMap((response) => {
    const item = batchItem.safeParse(response);
    // An item that cannot be read is one that did not come back: it concerns nobody else.
    return item.success ? [item.data] : [];
  });
  return new Map(items.map((item) => [item.id, item]));
}

/** @param name in lower case; Graph's items write their headers' names in whatever case */
export function batchHeader({ headers }: BatchItem, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([written]) => written.toLowerCase() === name)?.[1];
}

/** Reads one item: media comes as text in plain base64, its headers in whatever case. */
export function itemOutcome(item: BatchItem | undefined, nowMs: number): ItemOutcome {
  if (!item) return failed('graph_unavailable', 'A batch came back without one of its items');
  if (item.status === 404) return { kind: 'absent' };
  if (item.status !== 200) {
    const retryAfterMs = parseRetryAfter(batchHeader(item, 'retry-after') ?? null, nowMs);
    const refusal = { route: '/$batch item', status: item.status, code: errorCodeOf(item.body), retryAfterMs };
    return { kind: 'failed', error: refusalError(refusal) };
  }
  if (typeof item.body !== 'string') return failed('image_unusable', 'A batch item holds no base64');
  try {
    const photo = toGraphPhoto(Buffer.from(item.body, 'base64'), (name) => batchHeader(item, name));
    return photo ? { kind: 'photo', photo } : { kind: 'absent' };
  } catch (thrown) {
    return { kind: 'failed', error: asPortraitError(thrown) };
  }
}

/**
 * The JSON of an item that holds some.
 * @param route for the log
 * @throws PortraitError what its status means
 */
export function jsonOf(item: BatchItem | undefined, route: string): unknown {
  if (!item) throw new PortraitError('graph_unavailable', 'A batch came back without one of its items');
  if (item.status === 200) return item.body;
  throw refusalError({ route, status: item.status, code: errorCodeOf(item.body), retryAfterMs: undefined });
}

function failed(code: 'graph_unavailable' | 'image_unusable', message: string): ItemOutcome {
  return { kind: 'failed', error: new PortraitError(code, message) };
}
