import { z } from 'zod';
import type { SandboxRequest } from '../http/messages.js';
import { graphVersions } from './graph-call.js';
import type { GraphVersion } from './graph-call.js';
import { GraphError } from './graph-error.js';

/** So many requests fit in one batch (Graph, "JSON batching"). */
const mostItems = 20;

/** As long as the path of a call on its own may be: Node refuses headers above 16 KB. */
const longestUrl = 16_384;

const itemSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1).max(longestUrl),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
});

const batchSchema = z.object({ requests: z.array(itemSchema).min(1) });

export type BatchItem = z.infer<typeof itemSchema>;

/**
 * Reads a batch.
 * @throws GraphError 400 where it is malformed, too long, or two items have the same id.
 */
export function readBatch(body: Buffer): readonly BatchItem[] {
  const { success, data } = batchSchema.safeParse(parsed(body));
  if (!success) throw malformed('Invalid batch payload format.');
  const { requests } = data;
  if (requests.length > mostItems) {
    throw malformed(`Number of batch request steps exceeds the maximum value of ${mostItems}.`);
  }
  if (new Set(requests.map(({ id }) => id)).size < requests.length) throw malformed('Request Id has to be unique.');
  return requests;
}

/** A batch that is refused as a whole. */
export function malformed(message: string): GraphError {
  return new GraphError({ status: 400, code: 'BadRequest', message });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * An item as the request that it stands for: its path under the batch's version, unless it names one itself as some
 * clients do, and in the name of whoever sent the batch.
 */
export function itemRequest(item: BatchItem, batch: SandboxRequest, version: GraphVersion): SandboxRequest {
  const [path = '', ...query] = item.url.replace(/^\/+/, '').split('?');
  const named = graphVersions.some((known) => path.toLowerCase().startsWith(`${known}/`));
  const own = Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  const headers = new Map([...own, ['authorization', batch.headers.get('authorization') ?? ''] as const]);
  return {
    method: item.method,
    path: named ? `/${path}` : `/${version}/${path}`,
    query: new URLSearchParams(query.join('?')),
    headers,
    body: itemBody(item.body, headers.get('content-type') ?? ''),
    origin: batch.origin,
  };
}

/** JSON travels as it is, anything else as a string in base64. */
function itemBody(body: unknown, type: string): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string' && !/\bjson\b/i.test(type)) return Buffer.from(body, 'base64');
  return Buffer.from(JSON.stringify(body));
}
