import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { systemClock } from '../../src/foundation/clock.js';
import { createGraphClient, createPooledFetch, type GraphRead } from '../../src/graph/index.js';
import type { GraphEvent } from '../../src/model/events.js';

/** Answers one request; `nth` counts them from 1. */
export type Respond = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

/** Answers in two calls: restify, once loaded in this process, takes the chaining out of Node's own `writeHead`. */
export function answerWith(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): void {
  begin(response, status, headers).end(body);
}

/** Sends the head of an answer whose body the test writes. */
export function begin(response: ServerResponse, status: number, headers: Record<string, string> = {}): ServerResponse {
  response.writeHead(status, headers);
  return response;
}

export const token = 'eyJ.secret-of-the-app.sig';
export const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

export type LocalGraph = Awaited<ReturnType<typeof localGraph>>;

/** A server that answers as the test says, and a real client in front of it. */
export async function localGraph() {
  const state: { respond: Respond } = { respond: (response) => response.end() };
  const requests: IncomingMessage[] = [];
  const events: GraphEvent[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    state.respond(response, request, requests.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pool = createPooledFetch();
  const graph = createGraphClient({
    baseUrl: url,
    version: 'v1.0',
    fetch: pool.fetch,
    token: () => Promise.resolve(token),
    clock: systemClock,
    observe: (event) => events.push(event),
  });
  /** A question that may take `milliseconds`. */
  const read = (milliseconds = 10_000): GraphRead => ({
    viewer: { kind: 'app', tenantId },
    scopes: [],
    path: '/users/ann/photo',
    route: '/users/{id}/photo',
    deadline: deadlineIn(milliseconds, systemClock),
    // Each is a question of its own: a client counts the second tries of one.
    requestId: randomUUID(),
  });
  return {
    url,
    graph,
    read,
    requests,
    events,
    /** Sets the answer, and forgets what was asked before. */
    answer: (respond: Respond) => {
      state.respond = respond;
      requests.length = 0;
      events.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await pool.close();
    },
  };
}
