import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { systemClock } from '../foundation/clock.js';
import type { Clock } from '../foundation/clock.js';
import { isLoopbackHost } from '../foundation/loopback.js';
import { serverCertificate } from './certificates.js';
import { clientCertificates } from './client-certificates.js';
import { makeSigningKey } from './entra/signing-key.js';
import { close, listen, serve } from './http/listener.js';
import { sandboxRooms } from './sandbox-rooms.js';

/** Where and with what the sandbox starts. */
export interface SandboxOptions {
  /** Plain HTTP; 0 for any free port. */
  readonly port: number;
  /** HTTPS; 0 for any free port. */
  readonly tlsPort: number;
  /** Keeps the certificates from one start to the next. */
  readonly folder: string;
  /** A loopback address; 127.0.0.1 unless given. */
  readonly host?: string;
  /** Where the app answers whose tab the host page shows first, without a trailing slash; its usual port unless given. */
  readonly app?: string;
  readonly clock?: Clock;
}

/** Where `npm start` listens. */
const usualApp = 'http://127.0.0.1:3978';

/** A running sandbox. URLs have no trailing slash. */
export interface Sandbox {
  readonly httpUrl: string;
  readonly httpsUrl: string;
  /** PEM of the authority that signed the HTTPS certificate. */
  readonly caFile: string;
  /** Closes both listeners and every connection. */
  stop(): Promise<void>;
}

/** The sandbox cannot or will not start; the message says why in a sentence. */
export class SandboxStartError extends Error {
  override readonly name = 'SandboxStartError';
}

/**
 * Starts the tenant in a box: stand-ins for Microsoft Entra and Microsoft Graph on two loopback listeners.
 * @throws SandboxStartError where the address is not loopback, the process is in production, or a port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, tlsPort, folder, host = '127.0.0.1', app = usualApp, clock = systemClock } = options;
  refuseExposure(host);
  const [entra, botframework, certificate, certificates] = await Promise.all([
    makeSigningKey(),
    makeSigningKey(),
    serverCertificate(folder, clock),
    clientCertificates(folder, clock),
  ]);
  const secure = createTlsServer({ cert: certificate.cert, key: certificate.key });
  const plain = createServer();
  const stop = async () => {
    await Promise.all([close(secure), close(plain)]);
  };
  try {
    const urlHost = host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
    const addresses = {
      httpsUrl: `https://localhost:${await listen(secure, tlsPort, host)}`,
      httpUrl: `http://${urlHost}:${await listen(plain, port, host)}`,
      caFile: certificate.caFile,
    };
    const rooms = sandboxRooms({ addresses, app, issuers: { entra, botframework }, certificates, clock });
    secure.on('request', serve('https', rooms.secure));
    plain.on('request', serve('http', rooms.plain));
    return { ...addresses, stop };
  } catch (thrown) {
    await stop();
    throw startError(thrown);
  }
}

/** Its secrets are public and it believes any password: nobody else may reach it. */
function refuseExposure(host: string): void {
  if (!isLoopbackHost(host)) {
    throw new SandboxStartError(`The sandbox listens on loopback addresses only, and ${host} is none.`);
  }
  if (process.env['NODE_ENV'] === 'production') {
    throw new SandboxStartError('The sandbox does not run with NODE_ENV=production: its secrets are public.');
  }
}

/** Node's own error, in a sentence where it is one of the two that happen on any machine. */
function startError(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || !('port' in thrown)) return thrown;
  const port = String(thrown.port);
  if (thrown.code === 'EADDRINUSE') {
    return new SandboxStartError(`Port ${port} is taken by another process.`, { cause: thrown });
  }
  if (thrown.code === 'EACCES') {
    return new SandboxStartError(`Port ${port} may not be opened by this user.`, { cause: thrown });
  }
  return thrown;
}
