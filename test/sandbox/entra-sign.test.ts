import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { readFile } from 'node:fs/promises';
import { portraitBotId } from '../../src/sandbox/botframework/bot-framework.js';
import { control } from './control-calls.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

const signed = async (order: object) => {
  const { body } = await control(open, 'POST sign', order);
  return (body as { token: string }).token;
};

const json = async <Body>(url: string) => (await (await fetch(url)).json()) as Body;

const channelMetadata = () =>
  json<{ issuer: string; jwks_uri: string }>(`${open.sandbox.httpUrl}/botframework/.well-known/openidconfiguration`);

describe('POST /sandbox/sign', () => {
  it('signs exactly the claims under the key of the issuer', async () => {
    const claims = { iss: 'anybody', exp: 1, roles: ['User.Read.All'], nested: { is: ['kept'] } };
    const token = await signed({ issuer: 'entra', claims });
    expect(decodeJwt(token)).toEqual(claims);
    const keys = createRemoteJWKSet(new URL(`${open.sandbox.httpUrl}/common/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(token, keys, { currentDate: new Date(0) });
    expect(payload).toEqual(claims);
  });

  it('lets a header lie', async () => {
    const token = await signed({ issuer: 'entra', header: { alg: 'none', kid: 'other', crit: ['x'] }, claims: {} });
    expect(decodeProtectedHeader(token)).toEqual({ typ: 'JWT', alg: 'none', kid: 'other', crit: ['x'] });
  });

  it('makes tokens that Graph takes or refuses by their claims alone', async () => {
    const good = decodeJwt(await open.appToken('tools'));
    const status = async (claims: object, issuer = 'entra') =>
      (await open.graph('/v1.0/users', await signed({ issuer, claims }))).status;
    expect(await status(good)).toBe(200);
    expect(await status({ ...good, aud: 'https://elsewhere.example' })).toBe(401);
    expect(await status({ ...good, exp: 1 })).toBe(401);
    expect(await status(good, 'botframework')).toBe(401);
  });

  it.each([
    [{ issuer: 'mint', claims: {} }, 'issuer'],
    [{ issuer: 'entra' }, 'claims'],
    [{ issuer: 'entra', claims: {}, key: 'mine' }, 'key'],
  ])('refuses %j and names the field', async (order, field) => {
    const { status, body } = await control(open, 'POST sign', order);
    expect(status).toBe(400);
    expect((body as GraphErrorBody).error.message).toContain(field);
  });
});

describe('the Bot Framework’s issuer', () => {
  it('publishes a key of its own, endorsed for Teams', async () => {
    const { issuer, jwks_uri } = await channelMetadata();
    expect(issuer).toBe('https://api.botframework.com');
    const { keys } = await json<JSONWebKeySet>(jwks_uri);
    expect(keys).toMatchObject([{ kty: 'RSA', use: 'sig', alg: 'RS256', endorsements: ['msteams'] }]);
    const entra = await json<JSONWebKeySet>(`${open.sandbox.httpUrl}/common/discovery/v2.0/keys`);
    expect(entra.keys[0]?.kid).not.toBe(keys[0]?.kid);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('signs a channel’s token for the demo’s bot, good for five minutes', async () => {
    const serviceUrl = 'http://127.0.0.1:4444/';
    const { body } = await control(open, 'POST channel-token', { serviceUrl, channelId: 'msteams' });
    const { issuer, jwks_uri } = await channelMetadata();
    const { bot } = await json<{ bot: { id: string } }>(`${open.sandbox.httpUrl}/sandbox/playground`);
    const audience = bot.id.replace('28:', '');
    const { token } = body as { token: string };
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, audience });
    expect(payload['serviceurl']).toBe(serviceUrl);
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(300);
  });

  it('has its bot’s id in the document', async () => {
    const document = await readFile(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
    expect(document).toContain(`\`${portraitBotId}\``);
  });

  it('signs for no other channel', async () => {
    const { status } = await control(open, 'POST channel-token', { serviceUrl: 'http://[::1]', channelId: 'webchat' });
    expect(status).toBe(400);
  });
});
