import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

const clientForm = (name: 'portrait' | 'tools') => {
  const { clientId, clientSecret } = open.client(name);
  return { client_id: clientId, client_secret: clientSecret };
};

const graphDefault = 'https://graph.microsoft.com/.default';
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

describe('the metadata', () => {
  const metadata = async (authority: string) => {
    const response = await fetch(`${open.sandbox.httpUrl}/${authority}/v2.0/.well-known/openid-configuration`);
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };

  it('names the HTTPS endpoints of the tenant, whether it is addressed by id or by domain', async () => {
    const { tenantId, domain } = open.info;
    const root = `${open.sandbox.httpsUrl}/${tenantId}`;
    const { body } = await metadata(tenantId);
    expect(body).toMatchObject({
      issuer: `${root}/v2.0`,
      token_endpoint: `${root}/oauth2/v2.0/token`,
      authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
      jwks_uri: `${root}/discovery/v2.0/keys`,
      end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    });
    expect((await metadata(domain)).body).toEqual(body);
  });

  it.each(['common', 'organizations'])('leaves the tenant open at /%s', async (authority) => {
    const { body } = await metadata(authority);
    expect(body['issuer']).toBe(`${open.sandbox.httpsUrl}/{tenantid}/v2.0`);
    expect(body['token_endpoint']).toBe(`${open.sandbox.httpsUrl}/${authority}/oauth2/v2.0/token`);
  });

  it('refuses a tenant that does not exist', async () => {
    const { status, body } = await metadata('elsewhere.example');
    expect(status).toBe(400);
    expect(body['error_description']).toMatch(/^AADSTS90002: /);
  });
});

describe('client credentials', () => {
  it('give a signed token with the application roles of the client', async () => {
    const { status, headers, body } = await open.postToken({
      grant_type: 'client_credentials',
      ...clientForm('portrait'),
      scope: graphDefault,
    });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const keys = createRemoteJWKSet(new URL(`${open.sandbox.httpUrl}/common/discovery/v2.0/keys`));
    const { payload, protectedHeader } = await jwtVerify(body.access_token, keys, { algorithms: ['RS256'] });
    expect(protectedHeader.kid).toBeTruthy();
    expect(payload).toMatchObject({
      iss: `${open.sandbox.httpsUrl}/${open.info.tenantId}/v2.0`,
      aud: 'https://graph.microsoft.com',
      tid: open.info.tenantId,
      appid: open.client('portrait').clientId,
      idtyp: 'app',
      roles: ['User.ReadBasic.All', 'Team.ReadBasic.All', 'GroupMember.Read.All'],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  it('take the secret from a Basic header too', async () => {
    const { clientId, clientSecret } = open.client('tools');
    const header = Buffer.from(`${clientId}:${encodeURIComponent(clientSecret)}`).toString('base64');
    const form = { grant_type: 'client_credentials', scope: graphDefault };
    const { status } = await open.postToken(form, open.info.domain, { Authorization: `Basic ${header}` });
    expect(status).toBe(200);
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client', 7000215],
    ['an unknown client', { client_id: '11111111-2222-3333-4444-555555555555' }, 400, 'unauthorized_client', 700016],
    ['a scope that is not .default', { scope: 'https://graph.microsoft.com/User.Read' }, 400, 'invalid_scope', 70011],
    ['two resources', { scope: `${graphDefault} api://other/.default` }, 400, 'invalid_scope', 70011],
    ['an unknown resource', { scope: 'https://elsewhere.example/.default' }, 400, 'invalid_resource', 500011],
    ['an unknown grant', { grant_type: 'device_code' }, 400, 'unsupported_grant_type', 70003],
    ['a missing scope', { scope: '' }, 400, 'invalid_request', 900144],
    ['a missing grant', { grant_type: '' }, 400, 'invalid_request', 900144],
  ])('refuse %s', async (_what, change, status, error, code) => {
    const form = { grant_type: 'client_credentials', ...clientForm('tools'), scope: graphDefault, ...change };
    const answer = await open.postToken(form, 'common', { 'client-request-id': 'call-7' });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [code], correlation_id: 'call-7' });
    expect(answer.body.error_description).toMatch(
      new RegExp(
        `^AADSTS${code}: .+ Trace ID: \\S+ Correlation ID: call-7 Timestamp: \\d{4}-\\d\\d-\\d\\d [\\d:]{8}Z$`,
      ),
    );
  });

  it('refuse a client that does not prove itself', async () => {
    const form = { grant_type: 'client_credentials', client_id: open.client('tools').clientId, scope: graphDefault };
    const { status, body } = await open.postToken(form);
    expect([status, body.error_codes]).toEqual([401, [7000218]]);
  });
});

describe('a password', () => {
  it('gives the token that Teams would give to the application', async () => {
    const { appIdUri, clientId } = open.client('portrait');
    const user = open.user('normal');
    const claims = decodeJwt(await open.userToken(user.userPrincipalName, `${appIdUri}/access_as_user`));
    expect(claims).toMatchObject({
      aud: clientId,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      ver: '2.0',
      scp: 'access_as_user',
      oid: user.id,
      tid: open.info.tenantId,
      name: user.displayName,
      preferred_username: user.userPrincipalName,
    });
  });

  it('gives a Graph token with the scopes asked for, and an id token with openid', async () => {
    const user = open.user('normal');
    const { body } = await open.postToken({
      grant_type: 'password',
      client_id: open.client('tools').clientId,
      username: user.userPrincipalName.toUpperCase(),
      password: 'any',
      scope: `openid ${open.sandbox.httpsUrl}/User.Read ${open.sandbox.httpsUrl}/Contacts.Read`,
    });
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: open.sandbox.httpsUrl,
      scp: 'User.Read Contacts.Read openid',
      oid: user.id,
    });
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ aud: open.client('tools').clientId, oid: user.id });
  });

  it('gives a token that has expired where one is asked for', async () => {
    const token = await open.userToken(open.user('normal').id, 'User.Read', { expires_in: '-60' });
    const { exp = 0, iat = 0 } = decodeJwt(token);
    expect(exp).toBeLessThan(Date.now() / 1000 - 55);
    expect(iat).toBeLessThan(exp);
  });

  it.each([
    ['somebody who does not exist', { username: 'nobody@sandbox.example' }, 50034],
    ['a life that is no number', { expires_in: 'soon' }, 90013],
    ['no user', { username: '' }, 900144],
  ])('refuses %s', async (_what, change, code) => {
    const { status, body } = await open.postToken({
      grant_type: 'password',
      client_id: open.client('tools').clientId,
      username: open.user('normal').userPrincipalName,
      password: 'any',
      scope: 'User.Read',
      ...change,
    });
    expect([status, body.error_codes]).toEqual([400, [code]]);
  });
});

describe('on behalf of a user', () => {
  const exchange = async (assertion: string, change: Record<string, string> = {}) =>
    open.postToken({
      grant_type: onBehalfOf,
      ...clientForm('portrait'),
      assertion,
      requested_token_use: 'on_behalf_of',
      scope: 'https://graph.microsoft.com/User.Read',
      ...change,
    });
  const ssoToken = (extra: Record<string, string> = {}) =>
    open.userToken(open.user('normal').userPrincipalName, `${open.client('portrait').appIdUri}/access_as_user`, extra);

  it('gives a Graph token for that user', async () => {
    const { status, body } = await exchange(await ssoToken());
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'User.Read',
      oid: open.user('normal').id,
    });
  });

  it('refuses a token that has expired, is for somebody else, or was tampered with', async () => {
    const token = await ssoToken();
    const tampered = `${token.slice(0, -8)}AAAAAAAA`;
    expect((await exchange(await ssoToken({ expires_in: '-1' }))).body.error_codes).toEqual([500133]);
    expect((await exchange(token, clientForm('tools'))).body.error_codes).toEqual([500131]);
    expect((await exchange(tampered)).body.error_codes).toEqual([50013]);
    expect((await exchange('not.a.token')).body.error_codes).toEqual([50013]);
  });

  it('refuses a client without its secret and a use it does not know', async () => {
    expect((await exchange(await ssoToken(), { client_secret: 'guess' })).body.error_codes).toEqual([7000215]);
    expect((await exchange(await ssoToken(), { requested_token_use: 'other' })).body.error_codes).toEqual([90013]);
  });
});
