import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/foundation/clock.js';
import { serverCertificate } from '../../src/sandbox/certificates.js';
import { temporaryFolder } from '../sandbox/open-sandbox.js';

/** What a token request is answered. */
export interface TokenRefusal {
  readonly status: number;
  readonly body: object | string;
}

/** An authority that is asked for tokens and answers one and the same, and the certificate that it is known by. */
export async function refusingAuthority({ status, body }: TokenRefusal) {
  const { folder, dispose } = await temporaryFolder();
  const { cert, key, caFile } = await serverCertificate(folder, systemClock);
  const server = createServer({ cert, key }, (request, response) => {
    const root = `https://${request.headers.host ?? ''}/${request.url?.split('/')[1] ?? ''}`;
    const metadata = {
      issuer: `${root}/v2.0`,
      authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
      token_endpoint: `${root}/oauth2/v2.0/token`,
      jwks_uri: `${root}/discovery/v2.0/keys`,
    };
    const [answerStatus, answer] = request.method === 'GET' ? [200, metadata] : [status, body];
    response.writeHead(answerStatus, { 'Content-Type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await dispose();
  };
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, caFile, stop };
}
