import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { authorizeQuery, redirectUri, signIn } from './code-calls.js';
import { change, reset } from './control-calls.js';
import { openSandbox, type OpenSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let user: string;

beforeAll(async () => {
  open = await openSandbox();
  user = open.user('normal').id;
});

afterAll(() => open.stop());

beforeEach(async () => {
  await reset(open);
  await change(open, { requireSecondFactor: true });
});

const portrait = () => {
  const { clientId, clientSecret } = open.client('portrait');
  return { client_id: clientId, client_secret: clientSecret };
};

const onBehalfOf = (assertion: string) =>
  open.postToken({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ...portrait(),
    assertion,
    requested_token_use: 'on_behalf_of',
    scope: 'User.Read',
  });

/** Signs the user in on the page. @returns the token for the application */
async function tokenByPage(claims: Record<string, string>): Promise<string> {
  const scope = `${open.client('portrait').clientId}/access_as_user`;
  const back = await signIn(open, user, authorizeQuery(open, { ...portrait(), scope, ...claims }));
  const code = back.searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', ...portrait(), redirect_uri: redirectUri, code, scope };
  return (await open.postToken(grant)).body.access_token;
}

describe('where a second factor is required', () => {
  it('an exchange without it is refused with the claims to sign in with', async () => {
    const { status, body } = await onBehalfOf(
      await open.userToken(user, `${open.client('portrait').appIdUri}/access_as_user`),
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'interaction_required', suberror: 'basic_action', error_codes: [50076] });
    const { claims = '' } = body as { claims?: string };
    expect(JSON.parse(claims)).toEqual({ access_token: { acrs: { essential: true, value: 'c1' } } });
  });

  it('a sign-in with those claims is taken, and none with others', async () => {
    const { body } = await onBehalfOf(await tokenByPage({}));
    const { claims = '' } = body as { claims?: string };
    const token = await tokenByPage({ claims });
    expect(decodeJwt(token)['acrs']).toEqual(['c1']);
    expect((await onBehalfOf(token)).status).toBe(200);
    for (const other of ['', 'nonsense', '{}', '{"access_token":{"acrs":{"essential":true,"value":"c2"}}}']) {
      expect((await onBehalfOf(await tokenByPage({ claims: other }))).body.error_codes).toEqual([50076]);
    }
  });

  it('what the app reads with its own rights needs none', async () => {
    const scope = 'https://graph.microsoft.com/.default';
    expect((await open.postToken({ grant_type: 'client_credentials', ...portrait(), scope })).status).toBe(200);
  });
});
