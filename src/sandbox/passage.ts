import type { LoggedRequest } from './control/request-log.js';
import type { EntraContext } from './entra/entra-context.js';
import type { GraphVersion } from './graph/graph-call.js';
import { readerOf } from './graph/reader.js';
import type { SandboxRequest, SandboxResponse } from './http/messages.js';
import { sentBody } from './http/send.js';

/** One call to Graph, alone or out of a batch, on its way from its arrival to its line in the log. */
export interface Passage {
  readonly request: SandboxRequest;
  readonly version: GraphVersion;
  /** `app`, a user's id, or null without a good token. */
  readonly viewer: string | null;
  /** In milliseconds since 1970. */
  readonly started: number;
  /** The number of the batch that it came in. */
  readonly batch?: number;
}

/** Who asks. Known before anything else happens to the call, which may keep Graph from ever reading the token. */
export async function viewerOf({ headers }: SandboxRequest, entra: EntraContext): Promise<string | null> {
  const reader = await readerOf(headers.get('authorization'), entra).catch(() => undefined);
  if (!reader) return null;
  return reader.kind === 'app' ? 'app' : reader.userId;
}

/** What is written down when it is over. */
export function logEntry(passage: Passage, response: SandboxResponse, ended: number): LoggedRequest {
  const { request, viewer, started, batch } = passage;
  return {
    at: new Date(started).toISOString(),
    method: request.method,
    path: request.path,
    status: response.status,
    ms: ended - started,
    bytesOut: sentBody(response)?.length ?? 0,
    viewer,
    ...(batch === undefined ? {} : { batch }),
  };
}
