import { jsonResponse } from '../http/messages.js';
import type { Header, SandboxResponse } from '../http/messages.js';
import type { CallIds } from './call-ids.js';

/** A refusal by Graph. Clients are told to branch on `code` and never on `message` (Graph, "error responses"). */
export interface GraphRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: readonly Header[];
}

/** Thrown by a handler, answered by `answerGraph`. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly refusal: GraphRefusal;

  constructor(refusal: GraphRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** The error envelope; its date has no time zone (seen since August 2020). */
export function graphErrorResponse(
  { status, code, message, headers = [] }: GraphRefusal,
  ids: CallIds,
): SandboxResponse {
  const innerError = {
    date: new Date(ids.at).toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return jsonResponse(status, { error: { code, message, innerError } }, [
    ['Content-Type', 'application/json'],
    ...headers,
  ]);
}

/** A query option that the service does not take. */
export function unsupportedQuery(message: string): GraphError {
  return new GraphError({ status: 400, code: 'Request_UnsupportedQuery', message });
}
