import { randomUUID } from 'node:crypto';
import type { Header, SandboxRequest } from '../http/messages.js';

/** What names one call in answers, logs and support tickets. */
export interface CallIds {
  readonly requestId: string;
  /** The caller's own name for it, or the request id. */
  readonly clientRequestId: string;
  /** When it came in, in milliseconds since 1970. */
  readonly at: number;
}

/** Names a call. */
export function callIds(request: SandboxRequest, at: number): CallIds {
  const requestId = randomUUID();
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId, at };
}

/** Where a real answer says which machine gave it. */
const diagnostic = JSON.stringify({
  ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '1', ScaleUnit: '000', RoleInstance: 'SANDBOX' },
});

/** Readable by a page of any origin, as Graph lets them be. */
const exposed = 'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, Retry-After';

/** The headers of every answer, good or bad, in Graph's letter case. */
export function commonHeaders(ids: CallIds): readonly Header[] {
  return [
    ['Cache-Control', 'private'],
    ['request-id', ids.requestId],
    ['client-request-id', ids.clientRequestId],
    ['x-ms-ags-diagnostic', diagnostic],
    ['Strict-Transport-Security', 'max-age=31536000'],
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', exposed],
  ];
}
