import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { authorizeQuery, openPage, redirectUri, signIn } from './code-calls.js';
import { change, reset } from './control-calls.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

beforeEach(async () => {
  await reset(open);
  await change(open, { requireConsent: true });
});

const portrait = () => {
  const { clientId, clientSecret } = open.client('portrait');
  return { client_id: clientId, client_secret: clientSecret };
};

async function onBehalfOf(userId: string, scope: string) {
  return open.postToken({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ...portrait(),
    assertion: await open.userToken(userId, `${open.client('portrait').appIdUri}/access_as_user`),
    requested_token_use: 'on_behalf_of',
    scope,
  });
}

const consent = (userId: string, scope: string, decision?: string) =>
  signIn(open, userId, authorizeQuery(open, { client_id: portrait().client_id, scope }), decision);

describe('where consent is required', () => {
  it('a user who gave none is refused as Entra refuses, so that a client knows to ask', async () => {
    const { status, body } = await onBehalfOf(open.user('normal').id, 'https://graph.microsoft.com/User.Read');
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] });
    expect(body.error_description).toMatch(/^AADSTS65001: /);
  });

  it('it is given on the page, by user and permission, and gone after a reset', async () => {
    const [one, other] = [open.user('normal').id, open.user('wide').id];
    await consent(one, 'User.Read Contacts.Read');
    expect((await onBehalfOf(one, 'Contacts.Read')).status).toBe(200);
    expect((await onBehalfOf(one, 'Contacts.Read Team.ReadBasic.All')).body.error_codes).toEqual([65001]);
    expect((await onBehalfOf(other, 'User.Read')).body.error_codes).toEqual([65001]);
    await reset(open);
    await change(open, { requireConsent: true });
    expect((await onBehalfOf(one, 'User.Read')).body.error_codes).toEqual([65001]);
  });

  it('.default takes what there is', async () => {
    const { id } = open.user('normal');
    expect((await onBehalfOf(id, 'https://graph.microsoft.com/.default')).body.error_codes).toEqual([65001]);
    await consent(id, 'User.Read');
    const { body } = await onBehalfOf(id, 'https://graph.microsoft.com/.default');
    expect(decodeJwt(body.access_token)['scp']).toBe('User.Read');
  });

  it('declining gives nothing', async () => {
    const { id } = open.user('normal');
    await consent(id, 'User.Read', 'cancel');
    expect((await onBehalfOf(id, 'User.Read')).body.error_codes).toEqual([65001]);
  });

  it('a silent sign-in says that consent is missing', async () => {
    const query = authorizeQuery(open, { prompt: 'none', login_hint: open.user('normal').id });
    const location = new URL((await openPage(open, query)).headers.get('location') ?? '');
    expect(location.href.startsWith(redirectUri)).toBe(true);
    expect(location.searchParams.get('error')).toBe('consent_required');
  });

  it('applications by themselves need none, nor do tools with a password', async () => {
    const token = await open.userToken(open.user('normal').id, 'User.Read');
    expect((await open.graph('/v1.0/me', token)).status).toBe(200);
    expect((await open.graph('/v1.0/users', await open.appToken('tools'))).status).toBe(200);
  });
});
