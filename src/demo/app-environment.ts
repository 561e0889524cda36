import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DemoError } from './choose-port.js';
import type { SandboxInfo } from './sandbox-info.js';

/** What the demo signs with where its environment names no keys. */
export interface DemoKeys {
  readonly cards: string;
  readonly images: string;
}

/**
 * The environment that points the app at the sandbox, by the same settings that point it at Microsoft.
 * @param inherited the demo's own environment: what it does not set (budgets, log level) stays as the person set it
 */
export function appEnvironment(
  inherited: NodeJS.ProcessEnv,
  info: SandboxInfo,
  port: number,
  keys: DemoKeys,
): NodeJS.ProcessEnv {
  const client = info.clients.find(({ name }) => name === 'portrait');
  if (!client) throw new DemoError('The sandbox does not know the client "portrait".');
  const standing = {
    CARD_SIGNING_KEYS: keys.cards,
    IMAGE_SIGNING_KEYS: keys.images,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  return {
    ...standing,
    // An empty value is none: it must not hide what stands in its place.
    ...Object.fromEntries(Object.entries(inherited).filter(([, value]) => value !== '')),
    PORTRAIT_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: String(port),
    // A bot without credentials: the Playground has none either, and nothing but this machine reaches it.
    BOT_ID: '',
    BOT_PASSWORD: '',
    AAD_APP_CLIENT_ID: client.clientId,
    AAD_APP_CLIENT_SECRET: client.clientSecret,
    AAD_APP_TENANT_ID: info.tenantId,
    AAD_APP_ID_URI: client.appIdUri,
    ALLOWED_TENANTS: info.tenantId,
    AUTHORITY_HOST: new URL(info.authority).origin,
    GRAPH_BASE_URL: info.graph.https,
    NODE_EXTRA_CA_CERTS: info.caFile,
  };
}

/** A signing key made at the first start and kept, so that old cards work after a restart: their buttons, their pictures. */
export async function keptKey(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const key = randomBytes(32).toString('base64url');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, key, { mode: 0o600 });
  return key;
}
