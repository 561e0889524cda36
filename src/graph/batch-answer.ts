import { z } from 'zod';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import { errorCodeOf, refusalError } from './graph-errors.js';
import { toGraphPhoto, type GraphPhoto } from './graph-photo.js';
import { isRetryable, parseRetryAfter } from './retry-delay.js';

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
  | { readonly kind: 'failed'; readonly error: PortraitError; readonly mayRetry: boolean };

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

/** Reads one item: media comes as text in plain base64, its headers in whatever case. */
export function itemOutcome(item: BatchItem | undefined, nowMs: number): ItemOutcome {
  if (!item) return failed('graph_unavailable', 'A batch came back without one of its items');
  if (item.status === 404) return { kind: 'absent' };
  const headers = new Map(Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  if (item.status !== 200) {
    const retryAfterMs = parseRetryAfter(headers.get('retry-after') ?? null, nowMs);
    const refusal = { route: '/$batch item', status: item.status, code: errorCodeOf(item.body), retryAfterMs };
    return { kind: 'failed', error: refusalError(refusal), mayRetry: isRetryable(item.status) };
  }
  if (typeof item.body !== 'string') return failed('image_unusable', 'A batch item holds no base64');
  try {
    const photo = toGraphPhoto(Buffer.from(item.body, 'base64'), (name) => headers.get(name));
    return photo ? { kind: 'photo', photo } : { kind: 'absent' };
  } catch (thrown) {
    return { kind: 'failed', error: asPortraitError(thrown), mayRetry: false };
  }
}

function failed(code: 'graph_unavailable' | 'image_unusable', message: string): ItemOutcome {
  return { kind: 'failed', error: new PortraitError(code, message), mayRetry: false };
}
