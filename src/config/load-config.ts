import type { AppProof } from '../identity/app-credential.js';
import { clouds, type BotFramework } from '../model/clouds.js';
import type { BotCredentials } from '../bot/bot-adapter.js';
import type { Config, ImageDelivery, TabLinks } from './config.js';
import { systemClock } from '../foundation/clock.js';
import { readCertificate } from './read-certificate.js';
import { settings, type SettingName, type Settings } from './settings.js';
import { unfitSettings, type Environment } from './unfit-settings.js';

/** Everything that is wrong with the environment, one sentence a fault. */
export class ConfigurationError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration has faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n${helpPage}`);
    this.faults = faults;
  }
}

/** Always needed: without them there is neither a Graph to read nor a button that can be trusted. */
const alwaysRequired = ['AAD_APP_TENANT_ID', 'CARD_SIGNING_KEYS'] as const;

/** In the demo another page of this machine plays Teams, at any port. */
const loopbackOrigins = ['http://127.0.0.1:*', 'http://localhost:*'];

const helpPage = 'docs/configuration.md explains every setting.';

/**
 * Reads the configuration out of an environment.
 * @throws ConfigurationError naming every fault at once
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty value is how shells and .env files say "not set".
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(set);
  const malformed = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  const missing = missingSettings(set).map((name) => `${name} is not set.`);
  const unfit = unfitSettings(set);
  const proof = appProof(set);
  const unread = 'fault' in proof ? [`AAD_APP_CERTIFICATE_FILE ${proof.fault}`] : [];
  const faults = [...malformed, ...missing, ...unfit, ...unread];
  if (faults.length > 0 || !parsed.success || 'fault' in proof) throw new ConfigurationError(faults);
  return assemble(parsed.data, proof);
}

function missingSettings(set: Environment): SettingName[] {
  const botRequired: SettingName[] = [];
  // The demo does without a bot's registration; half of one would be a mistake there as well.
  if (set['PORTRAIT_MODE'] !== 'demo' || set['BOT_ID'] !== undefined) {
    botRequired.push('BOT_ID');
    if (set['BOT_TYPE'] !== 'MultiTenant') botRequired.push('BOT_TENANT_ID');
    if (set['BOT_TYPE'] !== 'UserAssignedMSI') botRequired.push('BOT_PASSWORD');
  }
  const imagesRequired: SettingName[] = set['IMAGE_DELIVERY'] === 'url' ? ['PUBLIC_URL', 'IMAGE_SIGNING_KEYS'] : [];
  const appRequired: SettingName[] = ['AAD_APP_CLIENT_ID'];
  if (set['AAD_APP_CERTIFICATE_FILE'] === undefined) appRequired.push('AAD_APP_CLIENT_SECRET');
  return [...botRequired, ...appRequired, ...alwaysRequired, ...imagesRequired].filter(
    (name) => set[name] === undefined,
  );
}

function assemble(read: Settings, proof: AppProof): Config {
  const cloud = clouds[read.CLOUD];
  // Presence was checked above; the fallbacks only tell the compiler so.
  const tenantId = read.AAD_APP_TENANT_ID ?? '';
  const clientId = read.AAD_APP_CLIENT_ID ?? '';
  return {
    mode: read.PORTRAIT_MODE,
    http: {
      host: read.HOST,
      port: read.PORT,
      metricsToken: read.METRICS_TOKEN,
      trustedProxies: read.TRUST_PROXY,
    },
    tab: {
      frameAncestors:
        read.PORTRAIT_MODE === 'demo' ? [...cloud.frameAncestors, ...loopbackOrigins] : cloud.frameAncestors,
      publicUrl: read.PUBLIC_URL,
      signInPages: read.SIGN_IN_PAGE_HOST ?? read.AUTHORITY_HOST ?? cloud.authority,
    },
    log: { level: read.LOG_LEVEL, hashKey: read.LOG_HASH_KEY },
    bot: {
      credentials: botCredentials(read),
      framework: botFramework(read),
      serviceUrls:
        read.PORTRAIT_MODE === 'demo'
          ? { kind: 'loopback' }
          : { kind: 'hosts', hosts: [...cloud.serviceUrlHosts, ...(read.SERVICE_URL_ALLOWLIST ?? [])] },
      cardSigningKeys: read.CARD_SIGNING_KEYS ?? [],
      imageBudgetBytes: read.IMAGE_BUDGET_BYTES,
      photoAccess: read.BOT_PHOTO_ACCESS,
      deepLinkHost: cloud.deepLinkHost,
      tabLinks: tabLinks(read),
    },
    entra: {
      authorityHost: read.AUTHORITY_HOST ?? cloud.authority,
      clientId,
      proof,
      tenantId,
      appIdUri: read.AAD_APP_ID_URI ?? `api://${clientId}`,
      allowedTenants: read.ALLOWED_TENANTS ?? [tenantId],
    },
    graph: { baseUrl: read.GRAPH_BASE_URL ?? cloud.graph },
    images: { delivery: imageDelivery(read) },
    redisUrl: read.REDIS_URL,
    photos: {
      cacheMaxBytes: read.CACHE_MAX_MB * 1024 * 1024,
      metadataTtlMs: read.METADATA_TTL_SECONDS * 1_000,
      excludedGroupId: read.EXCLUDED_GROUP_ID,
      threadPoolSize: read.UV_THREADPOOL_SIZE,
    },
  };
}

function imageDelivery(read: Settings): ImageDelivery {
  if (read.IMAGE_DELIVERY === 'inline') return { kind: 'inline' };
  return {
    kind: 'url',
    publicUrl: read.PUBLIC_URL ?? '',
    keys: read.IMAGE_SIGNING_KEYS ?? [],
    ttlMs: read.IMAGE_URL_TTL_SECONDS * 1_000,
  };
}

/** The cloud's, signing in where the app does and, in the demo, believing the sandbox. */
function botFramework(read: Settings): BotFramework {
  const framework = clouds[read.CLOUD].botFramework;
  return {
    ...framework,
    login: read.AUTHORITY_HOST ?? framework.login,
    openIdMetadata: read.BOT_OPENID_METADATA ?? framework.openIdMetadata,
  };
}

/** What the app proves itself with, or why the file that is named holds no certificate that will do. */
function appProof(set: Environment): AppProof | { readonly fault: string } {
  const file = set['AAD_APP_CERTIFICATE_FILE'];
  if (file === undefined) return { clientSecret: set['AAD_APP_CLIENT_SECRET'] ?? '' };
  const read = readCertificate(file, systemClock.now());
  return 'fault' in read ? read : { certificateContent: read.pem };
}

function botCredentials(read: Settings): BotCredentials | undefined {
  if (read.BOT_ID === undefined) return undefined;
  return {
    type: read.BOT_TYPE,
    appId: read.BOT_ID,
    password: read.BOT_PASSWORD ?? '',
    tenantId: read.BOT_TENANT_ID ?? '',
  };
}

function tabLinks({ TEAMS_HOST_PAGE: url, TEAMS_APP_ID: appId }: Settings): TabLinks {
  if (url !== undefined) return { kind: 'hostPage', url };
  return appId === undefined ? { kind: 'none' } : { kind: 'teams', appId };
}
