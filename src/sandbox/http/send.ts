import type { ServerResponse } from 'node:http';
import type { SandboxResponse } from './messages.js';

/** As much of an answer's body as is sent: half of it where it shall be cut short. */
export function sentBody({ body, ending }: SandboxResponse): Buffer | undefined {
  return ending === 'truncate' ? body?.subarray(0, body.length / 2) : body;
}

/** Sends an answer, or fails to as it says. */
export function send(outgoing: ServerResponse, response: SandboxResponse): void {
  const { status, headers, body, ending } = response;
  // Left open: the client's patience or the end of the sandbox closes it.
  if (ending === 'stall') return;
  if (ending === 'reset') {
    outgoing.destroy();
    return;
  }
  const length = body ? [['Content-Length', String(body.length)]] : [];
  outgoing.writeHead(status, [...headers, ...length].flat());
  if (ending === 'truncate') outgoing.write(sentBody(response) ?? '', () => outgoing.destroy());
  else outgoing.end(body);
}
