import { z } from 'zod';
import { isGuid } from '../foundation/guid.js';
import { isLoopbackHost } from '../foundation/loopback.js';
import { cloudNames } from '../model/clouds.js';

const guid = z.string().refine(isGuid, 'must be a GUID');
const wholeNumber = (lowest: number, highest: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, `must be from ${lowest} to ${highest}`);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
/** A host alone: what would bring a scheme, a port or a path with it would never match. */
const hostPattern = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/** Tokens and secrets go there: https, or this machine; and the root alone, since paths are added to it. */
const serviceRoot = z
  .string()
  .refine(isServiceRoot, 'must be an https URL without a path (http on a loopback address alone)')
  .transform((text) => new URL(text).origin);

function isServiceRoot(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isSafe && pathname === '/' && search === '' && hash === '' && username === '';
}

/** Whoever answers there says whom the bot believes: only the stand-in on this machine may. */
const loopbackUrl = z.string().refine(isLoopbackUrl, 'must be a URL of a loopback address');

function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && isLoopbackHost(hostname) && username === '';
}

/** What Entra takes for an application ID URI, without a query or a fragment. */
const appIdUri = /^(api|https):\/\/[^\s?#]+$/;

/** A database number may follow the host; options may not, which would undo the bounds that connections are made with. */
const redisUrl = z
  .string()
  .refine(isRedisUrl, 'must be a redis:// or rediss:// URL: host, and a port and a database number where needed');

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isPlain = /^(\/\d*)?$/.test(pathname) && search === '' && hash === '';
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '' && isPlain;
}

/** HMAC-SHA256 is as strong as its key: a shorter one than its output is refused (RFC 2104, section 3). */
const shortestKeyBytes = 32;
const signingKeys = list.refine(
  (keys) => keys.length > 0 && keys.every((key) => Buffer.byteLength(key) >= shortestKeyBytes),
  `must be keys of at least ${shortestKeyBytes} bytes, separated by commas`,
);

/** Above 180 KB of image bytes no message gets through the Bot Framework connector; below 4 KB no face is left. */
const imageBudget = wholeNumber(4_096, 184_320);

/** A gateway, a balancer, an ingress and its neighbour: whoever has more has miscounted. */
const mostProxies = 8;

/** Thirty days. The address of a picture opens it to whoever holds it, so it must not be good for ever. */
const longestImageUrlSeconds = 2_592_000;

/**
 * Every environment variable that Portrait reads: how its text is understood. Each is optional here; what a mode
 * requires stands in load-config.ts. docs/configuration.md is held against this table by a test.
 */
export const settings = z.object({
  PORTRAIT_MODE: z.enum(['tenant', 'demo'], 'must be tenant or demo').default('tenant'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3978),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  LOG_HASH_KEY: z.string().min(shortestKeyBytes, `must be at least ${shortestKeyBytes} characters`).optional(),
  TRUST_PROXY: wholeNumber(0, mostProxies).default(0),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  BOT_ID: guid.optional(),
  BOT_PASSWORD: z.string().optional(),
  BOT_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'], 'must be SingleTenant, UserAssignedMSI or MultiTenant')
    .default('SingleTenant'),
  BOT_TENANT_ID: guid.optional(),
  BOT_PHOTO_ACCESS: z.enum(['app', 'user'], 'must be app or user').default('app'),
  BOT_OPENID_METADATA: loopbackUrl.optional(),
  TEAMS_APP_ID: guid.optional(),
  TEAMS_HOST_PAGE: loopbackUrl.optional(),
  AAD_APP_CLIENT_ID: guid.optional(),
  AAD_APP_CLIENT_SECRET: z.string().optional(),
  AAD_APP_CERTIFICATE_FILE: z.string().optional(),
  AAD_APP_TENANT_ID: guid.optional(),
  AAD_APP_ID_URI: z
    .string()
    .regex(appIdUri, 'must be a URI such as api://photos.example.com/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9')
    .optional(),
  ALLOWED_TENANTS: list
    .refine((tenants) => tenants.length > 0 && tenants.every(isGuid), 'must be GUIDs, separated by commas')
    .optional(),
  CLOUD: z.enum(cloudNames, `must be one of ${cloudNames.join(', ')}`).default('global'),
  GRAPH_BASE_URL: serviceRoot.optional(),
  AUTHORITY_HOST: serviceRoot.optional(),
  SIGN_IN_PAGE_HOST: serviceRoot.optional(),
  SERVICE_URL_ALLOWLIST: list
    .refine((hosts) => hosts.every((host) => hostPattern.test(host)), 'must be host names, separated by commas')
    .optional(),
  CARD_SIGNING_KEYS: signingKeys.optional(),
  PUBLIC_URL: serviceRoot.optional(),
  IMAGE_DELIVERY: z.enum(['inline', 'url'], 'must be inline or url').default('inline'),
  IMAGE_SIGNING_KEYS: signingKeys.optional(),
  IMAGE_URL_TTL_SECONDS: wholeNumber(1, longestImageUrlSeconds).default(86_400),
  IMAGE_BUDGET_BYTES: imageBudget.default(28_672),
  // libuv's own setting, which it reads by itself; four threads unless set.
  UV_THREADPOOL_SIZE: wholeNumber(1, 1_024).default(4),
  CACHE_MAX_MB: wholeNumber(1, 16_384).default(64),
  EXCLUDED_GROUP_ID: guid.optional(),
  METADATA_TTL_SECONDS: wholeNumber(0, 86_400).default(300),
  REDIS_URL: redisUrl.optional(),
});

/** What the environment says, setting by setting. */
export type Settings = z.output<typeof settings>;

export type SettingName = keyof Settings;
