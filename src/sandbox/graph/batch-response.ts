import type { SandboxResponse } from '../http/messages.js';
import { sentBody } from '../http/send.js';

/** One answer inside a batch's answer. */
export interface ItemResponse {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The headers that a batch passes on, in Graph's letter case: clients look them up by exactly these names. */
const passedOn: readonly string[] = [
  'Cache-Control',
  'Content-Type',
  'ETag',
  'Location',
  'Retry-After',
  'WWW-Authenticate',
];

/** Puts an answer into a batch: JSON as JSON, anything else in plain padded base64, as Graph does with photos. */
export function itemResponse(id: string, response: SandboxResponse): ItemResponse {
  const headers = Object.fromEntries(response.headers.filter(([name]) => passedOn.includes(name)));
  const body = bodyOf(response, headers['Content-Type'] ?? '');
  return { id, status: response.status, headers, ...(body === undefined ? {} : { body }) };
}

/** A cut answer stays cut, though what carries it is whole. */
function bodyOf(response: SandboxResponse, type: string): unknown {
  const body = sentBody(response);
  if (!body || body.length === 0) return undefined;
  if (!/\bjson\b/i.test(type)) return body.toString('base64');
  const text = body.toString('utf8');
  return response.ending === 'truncate' ? text : JSON.parse(text);
}

/** An item that did not run because one that it depends on failed. */
export function failedDependency(id: string): ItemResponse {
  const error = { code: 'FailedDependency', message: 'A request that this one depends on has failed.' };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}
