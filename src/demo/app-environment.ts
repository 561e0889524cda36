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

/** What the app is started into. */
export interface DemoSurroundings {
  readonly info: SandboxInfo;
  readonly port: number;
  readonly keys: DemoKeys;
  /** The settings of its bot: one of the two below. */
  readonly bot: NodeJS.ProcessEnv;
}

/** A bot without a registration: the Playground has none either, and nothing but this machine reaches it. */
export const openBot: NodeJS.ProcessEnv = { BOT_ID: '', BOT_PASSWORD: '', BOT_OPENID_METADATA: '' };

/** The bot that the sandbox knows, authenticated as in production; the sandbox plays the public Bot Framework. */
export function registeredBot({ bot, tenantId }: SandboxInfo): NodeJS.ProcessEnv {
  return {
    CLOUD: '',
    BOT_TYPE: 'SingleTenant',
    BOT_ID: bot.clientId,
    BOT_PASSWORD: bot.clientSecret,
    BOT_TENANT_ID: tenantId,
    BOT_OPENID_METADATA: bot.openIdMetadata,
  };
}

/**
 * The environment that points the app at the sandbox, by the same settings that point it at Microsoft.
 * @param inherited the demo's own environment: what it does not set (budgets, log level) stays as the person set it
 */
export function appEnvironment(
  inherited: NodeJS.ProcessEnv,
  { info, port, keys, bot }: DemoSurroundings,
): NodeJS.ProcessEnv {
  const client = info.clients.find(({ name }) => name === 'portrait');
  if (!client) throw new DemoError('The sandbox does not know the client "portrait".');
  const appUrl = `http://127.0.0.1:${port}`;
  const standing = {
    CARD_SIGNING_KEYS: keys.cards,
    IMAGE_SIGNING_KEYS: keys.images,
    PUBLIC_URL: appUrl,
  };
  return {
    ...standing,
    // An empty value is none: it must not hide what stands in its place.
    ...Object.fromEntries(Object.entries(inherited).filter(([, value]) => value !== '')),
    PORTRAIT_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...bot,
    AAD_APP_CLIENT_ID: client.clientId,
    AAD_APP_CLIENT_SECRET: client.clientSecret,
    AAD_APP_CERTIFICATE_FILE: '',
    AAD_APP_TENANT_ID: info.tenantId,
    AAD_APP_ID_URI: client.appIdUri,
    ALLOWED_TENANTS: info.tenantId,
    AUTHORITY_HOST: new URL(info.authority).origin,
    // A browser does not trust the sandbox's certificate: its pages are shown over plain HTTP.
    SIGN_IN_PAGE_HOST: info.graph.http,
    GRAPH_BASE_URL: info.graph.https,
    TEAMS_HOST_PAGE: `${info.graph.http}/host/?app=${encodeURIComponent(appUrl)}`,
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
