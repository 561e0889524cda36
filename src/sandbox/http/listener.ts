import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopbackHost } from '../../foundation/loopback.js';
import { jsonResponse } from './messages.js';
import type { RequestHandler, SandboxRequest, SandboxResponse } from './messages.js';
import { send } from './send.js';

/** The largest body that is read, in bytes: Graph's 4 MB of photo, and a batch that carries one as base64, fit in. */
const largestBody = 8 * 1024 * 1024;

/** Starts to listen. Rejects with Node's own error, for example where the port is taken. Resolves to the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Stops at once, open connections included. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Serves requests with a handler that knows nothing of sockets. */
export function serve(scheme: 'http' | 'https', handle: RequestHandler): RequestListener {
  return (incoming, outgoing) => {
    answer(scheme, handle, incoming)
      .then((response) => {
        send(outgoing, response);
      })
      // The client went away while its body was read: nobody is left to answer.
      .catch(() => outgoing.destroy());
  };
}

async function answer(scheme: string, handle: RequestHandler, incoming: IncomingMessage): Promise<SandboxResponse> {
  const host = incoming.headers.host ?? '';
  // A web page may point its own name at 127.0.0.1; it shall not reach the sandbox by it.
  if (!isLoopbackHost(host.replace(/:\d+$/, ''))) return refusal(421, 'This is a sandbox: address it as localhost.');
  const body = await readBody(incoming);
  if (!body) return refusal(413, `A request to the sandbox holds at most ${largestBody} bytes.`);
  try {
    return await handle(asRequest(`${scheme}://${host}`, incoming, body));
  } catch (thrown) {
    return refusal(500, `The sandbox failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

function refusal(status: number, message: string): SandboxResponse {
  return jsonResponse(status, { error: { code: 'Sandbox', message } }, [['Connection', 'close']]);
}

/** The whole body, or undefined where it is too large. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The socket has to outlive a body that is not read to its end: the refusal goes back on it.
  const stream = incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asRequest(origin: string, incoming: IncomingMessage, body: Buffer): SandboxRequest {
  const [path, query] = split(incoming.url ?? '/');
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
  );
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: new Map(headers),
    body,
    origin,
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}
