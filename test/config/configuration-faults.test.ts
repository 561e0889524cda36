import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig } from '../../src/config/index.js';
import { demoEnvironment, tenantEnvironment } from './tenant-environment.js';

/** What is said against an environment. */
function faultsOf(environment: Record<string, string>): string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ConfigurationError)) throw thrown;
    return [...thrown.faults];
  }
}

const guid = 'must be a GUID.';

describe('what is wrong with an environment', () => {
  it('is nothing, with what is needed', () => {
    expect([faultsOf(tenantEnvironment), faultsOf(demoEnvironment)]).toEqual([[], []]);
  });

  it('is told all at once, missing and malformed', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', AAD_APP_TENANT_ID: 'contoso.com', BOT_PASSWORD: '' })).toEqual([
      'PORT must be a whole number.',
      'LOG_LEVEL must be debug, info, warn, error or silent.',
      `AAD_APP_TENANT_ID ${guid}`,
      'BOT_ID is not set.',
      'BOT_TENANT_ID is not set.',
      'BOT_PASSWORD is not set.',
      'AAD_APP_CLIENT_ID is not set.',
      'AAD_APP_CLIENT_SECRET is not set.',
      'CARD_SIGNING_KEYS is not set.',
    ]);
  });

  it('stands in the message a line each, with a pointer to what explains it', () => {
    expect(() => loadConfig({ ...tenantEnvironment, PORT: 'x', CARD_SIGNING_KEYS: '' })).toThrow(
      [
        'The configuration has faults:',
        '  PORT must be a whole number.',
        '  CARD_SIGNING_KEYS is not set.',
        'docs/configuration.md explains every setting.',
      ].join('\n'),
    );
  });

  it.each([
    ['PORTRAIT_MODE', 'production', 'must be tenant or demo.'],
    ['PORT', '65536', 'must be from 0 to 65535.'],
    ['PORT', '-1', 'must be a whole number.'],
    ['PORT', '80.5', 'must be a whole number.'],
    ['PORT', '0x50', 'must be a whole number.'],
    ['PORT', ' 80', 'must be a whole number.'],
    ['PORT', '9'.repeat(400), 'must be from 0 to 65535.'],
    ['TRUST_PROXY', 'true', 'must be a whole number.'],
    ['TRUST_PROXY', '9', 'must be from 0 to 8.'],
    ['METRICS_TOKEN', 'short', 'must be at least 16 characters.'],
    ['LOG_HASH_KEY', 'x'.repeat(31), 'must be at least 32 characters.'],
    ['BOT_ID', 'the bot', guid],
    ['BOT_TYPE', 'singletenant', 'must be SingleTenant, UserAssignedMSI or MultiTenant.'],
    ['AAD_APP_CLIENT_ID', '{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}', guid],
    ['ALLOWED_TENANTS', 'common', 'must be GUIDs, separated by commas.'],
    ['ALLOWED_TENANTS', '*', 'must be GUIDs, separated by commas.'],
    ['ALLOWED_TENANTS', ' , ', 'must be GUIDs, separated by commas.'],
    ['CLOUD', 'gcc', 'must be one of global, usgov-l4, usgov-l5, china.'],
    [
      'GRAPH_BASE_URL',
      'graph.microsoft.com',
      'must be an https URL without a path (http on a loopback address alone).',
    ],
    ['GRAPH_BASE_URL', 'file:///etc', 'must be an https URL without a path (http on a loopback address alone).'],
    [
      'GRAPH_BASE_URL',
      'https://graph.microsoft.com/v1.0',
      'must be an https URL without a path (http on a loopback address alone).',
    ],
    [
      'AUTHORITY_HOST',
      'http://login.example',
      'must be an https URL without a path (http on a loopback address alone).',
    ],
    ['SERVICE_URL_ALLOWLIST', 'https://smba.example/', 'must be host names, separated by commas.'],
    ['AUTHORITY_HOST', 'localhost:3979', 'must be an https URL without a path (http on a loopback address alone).'],
    [
      'AAD_APP_ID_URI',
      'photos.example.com',
      'must be a URI such as api://photos.example.com/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9.',
    ],
    ['CARD_SIGNING_KEYS', 'x'.repeat(31), 'must be keys of at least 32 bytes, separated by commas.'],
    ['CARD_SIGNING_KEYS', `${'x'.repeat(32)},short`, 'must be keys of at least 32 bytes, separated by commas.'],
    ['CARD_SIGNING_KEYS', ',', 'must be keys of at least 32 bytes, separated by commas.'],
    ['IMAGE_DELIVERY', 'link', 'must be inline or url.'],
    ['IMAGE_SIGNING_KEYS', 'x'.repeat(31), 'must be keys of at least 32 bytes, separated by commas.'],
    ['IMAGE_URL_TTL_SECONDS', '0', 'must be from 1 to 2592000.'],
    ['IMAGE_URL_TTL_SECONDS', '2592001', 'must be from 1 to 2592000.'],
    ['PUBLIC_URL', 'http://p.example', 'must be an https URL without a path (http on a loopback address alone).'],
    ['PUBLIC_URL', 'https://p.example/app', 'must be an https URL without a path (http on a loopback address alone).'],
    ...['localhost:6379', 'http://localhost', 'redis://', 'redis://h/x', 'redis://h?tls=no', 'redis://h#1'].map(
      (url): [string, string, string] => [
        'REDIS_URL',
        url,
        'must be a redis:// or rediss:// URL: host, and a port and a database number where needed.',
      ],
    ),
    ['IMAGE_BUDGET_BYTES', '4095', 'must be from 4096 to 184320.'],
    ['IMAGE_BUDGET_BYTES', '184321', 'must be from 4096 to 184320.'],
    ['CACHE_MAX_MB', '0', 'must be from 1 to 16384.'],
    ['METADATA_TTL_SECONDS', '86401', 'must be from 0 to 86400.'],
  ])('is its %s of %s', (name, value, reason) => {
    expect(faultsOf({ ...tenantEnvironment, [name]: value })).toEqual([`${name} ${reason}`]);
  });

  it('is delivery of pictures by URL without an address and keys to sign with', () => {
    expect(faultsOf({ ...tenantEnvironment, IMAGE_DELIVERY: 'url' })).toEqual([
      'PUBLIC_URL is not set.',
      'IMAGE_SIGNING_KEYS is not set.',
    ]);
  });

  it('is half a registration of the demo’s bot', () => {
    const bot = { BOT_ID: tenantEnvironment['BOT_ID'] ?? '' };
    expect(faultsOf({ ...demoEnvironment, ...bot })).toEqual(['BOT_TENANT_ID is not set.', 'BOT_PASSWORD is not set.']);
    expect(faultsOf({ ...demoEnvironment, ...bot, BOT_TYPE: 'MultiTenant' })).toEqual(['BOT_PASSWORD is not set.']);
  });

  it('is a password of a managed identity, which has none', () => {
    expect(faultsOf({ ...tenantEnvironment, BOT_TYPE: 'UserAssignedMSI' })).toEqual([
      'BOT_PASSWORD must not be set while BOT_TYPE is UserAssignedMSI.',
    ]);
  });

  it('is an issuer of one’s own outside the demo, or without a bot that asks for its tokens', () => {
    const BOT_OPENID_METADATA = 'http://127.0.0.1:3980/botframework/.well-known/openidconfiguration';
    expect(faultsOf({ ...tenantEnvironment, BOT_OPENID_METADATA })).toEqual([
      'BOT_OPENID_METADATA must not be set unless PORTRAIT_MODE is demo.',
    ]);
    expect(faultsOf({ ...demoEnvironment, BOT_OPENID_METADATA })).toEqual([
      'BOT_OPENID_METADATA needs BOT_ID: without it every activity is believed.',
    ]);
  });

  it.each([
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
    'http://127.0.0.1.evil.example/',
    'https://localhost@evil.example/',
    'https://user@localhost/',
    'file://localhost/keys',
    'localhost:3979',
  ])('is an issuer elsewhere: %s', (BOT_OPENID_METADATA) => {
    expect(faultsOf({ ...tenantEnvironment, PORTRAIT_MODE: 'demo', BOT_OPENID_METADATA })).toEqual([
      'BOT_OPENID_METADATA must be a URL of a loopback address.',
    ]);
  });

  it.each(['0.0.0.0', '::', '192.168.0.1', 'example.com', '127.0.0.1.evil.com'])(
    'is a demo that would be reached from elsewhere, on %s',
    (HOST) => {
      expect(faultsOf({ ...demoEnvironment, HOST })).toEqual([
        'HOST must be a loopback address while PORTRAIT_MODE is demo.',
      ]);
      expect(faultsOf({ ...tenantEnvironment, HOST })).toEqual([]);
    },
  );

  it('never shows a value, least of all a secret', () => {
    const secrets = {
      BOT_ID: 'told-1',
      BOT_TENANT_ID: 'told-2',
      AAD_APP_CLIENT_ID: 'told-3',
      CARD_SIGNING_KEYS: 'told-4',
      LOG_HASH_KEY: 'told-5',
      METRICS_TOKEN: 'told-6',
      GRAPH_BASE_URL: 'told-7',
      LOG_LEVEL: 'told-8',
      CLOUD: 'told-9',
      PORT: 'told-10',
      BOT_PASSWORD: 'told-11',
      AAD_APP_CLIENT_SECRET: 'told-12',
      IMAGE_SIGNING_KEYS: 'told-13',
      REDIS_URL: 'told-14',
      PUBLIC_URL: 'told-15',
    };
    const faults = faultsOf(secrets);
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.join('\n')).not.toContain('told-');
  });
});

it('photos are shown by the app’s rights or the asker’s, and by nobody else’s', () => {
  expect(faultsOf({ ...tenantEnvironment, BOT_PHOTO_ACCESS: 'everybody' })).toEqual([
    'BOT_PHOTO_ACCESS must be app or user.',
  ]);
  expect(faultsOf({ ...tenantEnvironment, BOT_PHOTO_ACCESS: 'user' })).toEqual([]);
});
