import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.js';
import { clouds, cloudNames } from '../../src/model/clouds.js';
import { demoEnvironment, tenantEnvironment } from './tenant-environment.js';

const tenant = (change: Record<string, string> = {}) => loadConfig({ ...tenantEnvironment, ...change });
const demo = (change: Record<string, string> = {}) => loadConfig({ ...demoEnvironment, ...change });

describe('the configuration of a tenant', () => {
  it('needs seven settings, and is this with them', () => {
    expect(tenant()).toEqual({
      mode: 'tenant',
      http: { host: '127.0.0.1', port: 3978, metricsToken: undefined, trustedProxies: 0 },
      log: { level: 'info', hashKey: undefined },
      bot: {
        credentials: {
          type: 'SingleTenant',
          appId: tenantEnvironment['BOT_ID'],
          password: 'password-of-the-bot',
          tenantId: tenantEnvironment['BOT_TENANT_ID'],
        },
        framework: clouds.global.botFramework,
        serviceUrls: { kind: 'hosts', hosts: clouds.global.serviceUrlHosts },
        cardSigningKeys: ['a-card-signing-key-of-more-than-32-bytes'],
        imageBudgetBytes: 28_672,
        photoAccess: 'app',
        deepLinkHost: 'teams.microsoft.com',
        tabLinks: { kind: 'none' },
      },
      entra: {
        authorityHost: 'https://login.microsoftonline.com',
        clientId: tenantEnvironment['AAD_APP_CLIENT_ID'],
        proof: { clientSecret: 'secret-of-the-app' },
        tenantId: tenantEnvironment['AAD_APP_TENANT_ID'],
        appIdUri: `api://${tenantEnvironment['AAD_APP_CLIENT_ID'] ?? ''}`,
        allowedTenants: [tenantEnvironment['AAD_APP_TENANT_ID']],
      },
      graph: { baseUrl: 'https://graph.microsoft.com' },
      images: { delivery: { kind: 'inline' } },
      redisUrl: undefined,
      tab: {
        frameAncestors: clouds.global.frameAncestors,
        publicUrl: undefined,
        signInPages: 'https://login.microsoftonline.com',
      },
      photos: {
        cacheMaxBytes: 64 * 1024 * 1024,
        metadataTtlMs: 300_000,
        excludedGroupId: undefined,
        threadPoolSize: 4,
      },
    });
  });

  it('believes as many proxies as it is told to', () => {
    expect(tenant({ TRUST_PROXY: '2' }).http.trustedProxies).toBe(2);
  });

  it('takes an empty value as none', () => {
    const empty = { HOST: '', PORT: '', LOG_LEVEL: '', CLOUD: '', GRAPH_BASE_URL: '', ALLOWED_TENANTS: '' };
    expect(tenant({ ...empty, METRICS_TOKEN: '', BOT_TYPE: '', IMAGE_BUDGET_BYTES: '' })).toEqual(tenant());
  });

  it('pays no heed to settings of others', () => {
    expect(tenant({ PATH: '/bin', CLOUDS: 'x', bot_id: 'x' })).toEqual(tenant());
  });

  it.each(cloudNames)('points at the cloud %s as a whole', (CLOUD) => {
    const { graph, entra, bot } = tenant({ CLOUD });
    expect([graph.baseUrl, entra.authorityHost]).toEqual([clouds[CLOUD].graph, clouds[CLOUD].authority]);
    expect(bot.serviceUrls).toEqual({ kind: 'hosts', hosts: clouds[CLOUD].serviceUrlHosts });
    expect(bot.framework).toEqual(clouds[CLOUD].botFramework);
  });

  it('lets addresses be set one by one, without a slash at their end', () => {
    const { graph, entra, bot } = tenant({ GRAPH_BASE_URL: 'https://g.example/', AUTHORITY_HOST: 'http://[::1]:1/' });
    expect([graph.baseUrl, entra.authorityHost]).toEqual(['https://g.example', 'http://[::1]:1']);
    expect(bot.framework).toEqual({ ...clouds.global.botFramework, login: 'http://[::1]:1' });
  });

  it('reads lists with their spaces and empty places', () => {
    const keys = ['first-key-of-at-least-thirty-two-bytes', 'other-key-of-at-least-thirty-two-bytes'];
    const { bot, entra } = tenant({
      CARD_SIGNING_KEYS: ` ${keys.join(' , ')},`,
      SERVICE_URL_ALLOWLIST: 'a.example, .b.example',
      ALLOWED_TENANTS: `${tenantEnvironment['BOT_TENANT_ID'] ?? ''},${tenantEnvironment['BOT_ID'] ?? ''}`,
    });
    expect(bot.cardSigningKeys).toEqual(keys);
    expect(bot.serviceUrls).toEqual({
      kind: 'hosts',
      hosts: [...clouds.global.serviceUrlHosts, 'a.example', '.b.example'],
    });
    expect(entra.allowedTenants).toEqual([tenantEnvironment['BOT_TENANT_ID'], tenantEnvironment['BOT_ID']]);
  });

  it('counts in the units of the parts', () => {
    const { photos, http } = tenant({ CACHE_MAX_MB: '1', METADATA_TTL_SECONDS: '0', PORT: '0' });
    expect([photos.cacheMaxBytes, photos.metadataTtlMs, http.port]).toEqual([1_048_576, 0, 0]);
  });

  it('delivers pictures by URL where it is told so, and where and under which keys', () => {
    const keys = ['first-key-of-at-least-thirty-two-bytes', 'other-key-of-at-least-thirty-two-bytes'];
    const byUrl = { IMAGE_DELIVERY: 'url', PUBLIC_URL: 'https://p.example/', IMAGE_SIGNING_KEYS: keys.join(',') };
    const delivery = { kind: 'url', publicUrl: 'https://p.example', keys, ttlMs: 86_400_000 };
    expect(tenant(byUrl).images).toEqual({ delivery });
    expect(tenant({ ...byUrl, IMAGE_URL_TTL_SECONDS: '1' }).images).toEqual({
      delivery: { ...delivery, ttlMs: 1_000 },
    });
    expect(tenant({ ...byUrl, IMAGE_DELIVERY: 'inline' }).images).toEqual({ delivery: { kind: 'inline' } });
  });

  it.each([
    'redis://localhost',
    'redis://:secret@10.0.0.1:6380/2',
    'rediss://user:secret@redis.example/',
    'redis://[::1]',
  ])('takes the Redis %s', (REDIS_URL) => {
    expect(tenant({ REDIS_URL }).redisUrl).toBe(REDIS_URL);
  });

  it.each([
    ['UserAssignedMSI', 'BOT_PASSWORD', 'password'],
    ['MultiTenant', 'BOT_TENANT_ID', 'tenantId'],
  ] as const)('of a bot of type %s needs no %s', (BOT_TYPE, needless, field) => {
    const { bot } = tenant({ BOT_TYPE, [needless]: '' });
    expect(bot.credentials).toMatchObject({ type: BOT_TYPE, [field]: '' });
  });
});

describe('the configuration of the demo', () => {
  it('needs no bot, and then answers to this machine alone', () => {
    const { mode, bot, http } = demo();
    expect([mode, bot.credentials, http.host]).toEqual(['demo', undefined, '127.0.0.1']);
    expect(bot.serviceUrls).toEqual({ kind: 'loopback' });
  });

  it('may have a bot, and then believes the issuer that is named, and answers to this machine alone', () => {
    const { BOT_ID = '', BOT_PASSWORD = '', BOT_TENANT_ID = '' } = tenantEnvironment;
    const openIdMetadata = 'https://localhost:3979/botframework/.well-known/openidconfiguration';
    const { bot } = demo({ BOT_ID, BOT_PASSWORD, BOT_TENANT_ID, BOT_OPENID_METADATA: openIdMetadata });
    expect(bot.credentials).toEqual({
      type: 'SingleTenant',
      appId: BOT_ID,
      password: BOT_PASSWORD,
      tenantId: BOT_TENANT_ID,
    });
    expect(bot.framework).toEqual({ ...clouds.global.botFramework, openIdMetadata });
    expect(bot.serviceUrls).toEqual({ kind: 'loopback' });
  });

  it('answers to this machine alone whatever is allowed beside', () => {
    expect(demo({ SERVICE_URL_ALLOWLIST: 'a.example' }).bot.serviceUrls).toEqual({ kind: 'loopback' });
  });

  it.each(['127.0.0.1', 'localhost', '::1', '127.0.0.2'])('listens on %s', (HOST) => {
    expect(demo({ HOST }).http.host).toBe(HOST);
  });
});

const guid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

describe('where the cards’ way into the tab leads', () => {
  it.each([
    ['nowhere without an id in Teams', {}, { kind: 'none' }],
    ['into Teams by its id', { TEAMS_APP_ID: guid }, { kind: 'teams', appId: guid }],
    [
      'to the page that plays Teams, where there is one',
      { TEAMS_APP_ID: guid, TEAMS_HOST_PAGE: 'http://127.0.0.1:3980/host/' },
      { kind: 'hostPage', url: 'http://127.0.0.1:3980/host/' },
    ],
  ])('%s', (_where, set, expected) => {
    expect(tenant(set).bot.tabLinks).toEqual(expected);
  });
});
