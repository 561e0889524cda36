/** A request as every room of the sandbox sees it, from a socket or out of a batch. */
export interface SandboxRequest {
  readonly method: string;
  /** As received: still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** Scheme, host and port as the client addressed them, without a trailing slash. */
  readonly origin: string;
}

/** One header; its name keeps the letter case that Microsoft's services use, since some clients compare it exactly. */
export type Header = readonly [name: string, value: string];

/** What a room answers. Headers go out in this order. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body?: Buffer;
  /** How the connection fails while it carries this answer: half of the body, nothing but an end, or nothing for ever. */
  readonly ending?: 'truncate' | 'reset' | 'stall';
}

/** Answers one request. */
export type RequestHandler = (request: SandboxRequest) => Promise<SandboxResponse>;

/** An answer in JSON. */
export function jsonResponse(status: number, value: unknown, headers: readonly Header[] = []): SandboxResponse {
  const named = headers.some(([name]) => name === 'Content-Type');
  return {
    status,
    headers: named ? headers : [['Content-Type', 'application/json; charset=utf-8'], ...headers],
    body: Buffer.from(JSON.stringify(value)),
  };
}
