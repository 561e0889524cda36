import { describe, expect, it } from '@jest/globals';
import { describeConfig, loadConfig } from '../../src/config/index.js';

const secret = 'a-secret-that-nobody-may-read-in-a-log-line';
const guid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

describe('what the start-up line says', () => {
  const config = loadConfig({
    BOT_ID: guid,
    BOT_PASSWORD: secret,
    BOT_TENANT_ID: guid,
    AAD_APP_CLIENT_ID: guid,
    AAD_APP_CLIENT_SECRET: secret,
    AAD_APP_TENANT_ID: guid,
    CARD_SIGNING_KEYS: secret,
    REDIS_URL: `redis://:${secret}@redis.example.com:6379`,
    EXCLUDED_GROUP_ID: guid,
    TEAMS_APP_ID: guid,
  });

  it('is what is on', () => {
    expect(describeConfig(config)).toMatchObject({
      mode: 'tenant',
      authenticated: true,
      photoAccess: 'app',
      imageDelivery: 'inline',
      tabLinks: 'teams',
      exclusion: true,
      redis: true,
    });
  });

  it('is no secret and nobody’s id', () => {
    const line = JSON.stringify(describeConfig(config));
    expect(line).not.toContain(secret);
    expect(line).not.toContain(guid);
  });
});
