import { rootCertificates } from 'node:tls';
import { Agent, fetch as undiciFetch } from 'undici';
import type { Fetch } from './graph-client.js';

/** Outlook serves at most four photo requests of one app at a time; directory reads may stand beside them. */
const connectionsPerOrigin = 8;
const keepAliveMs = 30_000;
const connectTimeoutMs = 3_000;

/** A fetch whose connections are kept and reused, and the way to let them go. */
export interface PooledFetch {
  readonly fetch: Fetch;
  close(): Promise<void>;
}

/** @param ca PEM of a certificate authority to trust beside the system's, for a sandbox's own. */
export function createPooledFetch(ca?: string): PooledFetch {
  const agent = new Agent({
    connections: connectionsPerOrigin,
    keepAliveTimeout: keepAliveMs,
    connect: { timeout: connectTimeoutMs, ...(ca !== undefined && { ca: [...rootCertificates, ca] }) },
  });
  return {
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher: agent }),
    close: () => agent.close(),
  };
}
