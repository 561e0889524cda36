import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DemoError } from './choose-port.js';
import type { SandboxInfo } from './sandbox-info.js';

/**
 * The environment that points the app at the sandbox, by the same settings that point it at Microsoft.
 * @param inherited the demo's own environment: what it does not set (budgets, log level) stays as the person set it
 */
export function appEnvironment(
  inherited: NodeJS.ProcessEnv,
  info: SandboxInfo,
  port: number,
  cardSigningKey: string,
): NodeJS.ProcessEnv {
  const client = info.clients.find(({ name }) => name === 'portrait');
  if (!client) throw new DemoError('The sandbox does not know the client "portrait".');
  const { CARD_SIGNING_KEYS: inheritedKeys = '' } = inherited;
  return {
    ...inherited,
    CARD_SIGNING_KEYS: inheritedKeys === '' ? cardSigningKey : inheritedKeys,
    PORTRAIT_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: String(port),
    // A bot without credentials: the Playground has none either, and nothing but this machine reaches it.
    BOT_ID: '',
    BOT_PASSWORD: '',
    AAD_APP_CLIENT_ID: client.clientId,
    AAD_APP_CLIENT_SECRET: client.clientSecret,
    AAD_APP_TENANT_ID: info.tenantId,
    ALLOWED_TENANTS: info.tenantId,
    AUTHORITY_HOST: new URL(info.authority).origin,
    GRAPH_BASE_URL: info.graph.https,
    NODE_EXTRA_CA_CERTS: info.caFile,
  };
}

/** A signing key made at the first start and kept, so that the buttons of old cards work after a restart. */
export async function keptKey(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const key = randomBytes(32).toString('base64url');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, key, { mode: 0o600 });
  return key;
}
