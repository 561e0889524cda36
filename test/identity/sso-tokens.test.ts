import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSso, type OpenSso } from './open-sso.js';

const minute = 60_000;
let sso: OpenSso;

beforeAll(async () => {
  sso = await openSso();
});

afterAll(() => sso.stop());

const somebody = () => sso.user('normal').id;

describe('a token from Teams', () => {
  it('says who signed in, of which tenant, and until when', async () => {
    const token = await sso.ssoToken(somebody(), { expires_in: '600' });
    const user = await sso.door.bearer(`Bearer ${token}`);
    expect(user).toEqual({
      tenantId: sso.info.tenantId,
      userId: somebody(),
      isMember: true,
      token,
      expiresAt: expect.any(Number),
    });
    expect(Math.abs(user.expiresAt - Date.now() - 10 * minute)).toBeLessThan(minute);
  });

  it.each([
    [0, true],
    [1, false],
    [undefined, false],
    ['0', false],
    [null, false],
    [{}, false],
  ])('whose acct is %j is a member’s: %j', async (acct, isMember) => {
    const token = await sso.sign({ ...(await sso.goodClaims()), acct });
    await expect(sso.door.verify(token)).resolves.toMatchObject({ isMember });
  });

  it('of a guest says that it is one', async () => {
    const guest = sso.info.users.find(({ isGuest }) => isGuest);
    await expect(sso.door.verify(await sso.ssoToken(guest?.id ?? ''))).resolves.toMatchObject({ isMember: false });
  });

  it.each(['bearer', 'BEARER', '  Bearer  '])('may be announced as %j', async (scheme) => {
    const token = await sso.ssoToken(somebody());
    await expect(sso.door.bearer(`${scheme} ${token} `)).resolves.toMatchObject({ userId: somebody() });
  });

  it('may name the app by its application ID URI', async () => {
    const { rules } = sso;
    const { aud, ...claims } = await sso.goodClaims();
    expect(aud).toBe(rules.clientId);
    const token = await sso.sign({ ...claims, aud: rules.appIdUri });
    await expect(sso.door.verify(token)).resolves.toMatchObject({ userId: somebody() });
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Negotiate', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'])(
    'is missing from the header %j',
    async (authorization) => {
      await expect(sso.door.bearer(authorization)).rejects.toMatchObject({ code: 'token_missing', status: 401 });
    },
  );

  it('of a tenant that the app does not serve is told apart from a bad one', async () => {
    const elsewhere = sso.ssoTokens({ allowedTenants: ['0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'] });
    const refused = elsewhere.verify(await sso.ssoToken(somebody()));
    await expect(refused).rejects.toMatchObject({ code: 'tenant_not_allowed', status: 403 });
  });

  it('is of the same tenant whatever the case of its letters', async () => {
    const { verify } = sso.ssoTokens({ allowedTenants: [sso.info.tenantId.toUpperCase()] });
    await expect(verify(await sso.ssoToken(somebody()))).resolves.toMatchObject({ tenantId: sso.info.tenantId });
  });
});

describe('the life of a token', () => {
  it('ends a minute after its end, since clocks differ', async () => {
    const { verify, clock } = sso.ssoTokens();
    const token = await sso.ssoToken(somebody());
    const { expiresAt } = await verify(token);
    await clock.advance(expiresAt - clock.now() + 59_000);
    await expect(verify(token)).resolves.toMatchObject({ userId: somebody() });
    await clock.advance(2_000);
    await expect(verify(token)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('begins a minute before its beginning', async () => {
    const { verify, clock } = sso.ssoTokens();
    const token = await sso.sign({ ...(await sso.goodClaims()), nbf: Math.floor(clock.now() / 1_000) + 70 });
    await expect(verify(token)).rejects.toMatchObject({ code: 'token_invalid' });
    await clock.advance(15_000);
    await expect(verify(token)).resolves.toMatchObject({ userId: somebody() });
  });
});

describe('the authority’s keys', () => {
  it('are fetched once for a hundred tokens at a time, and from the authority alone', async () => {
    const { verify, fetched } = sso.ssoTokens();
    const tokens = await Promise.all(Array.from({ length: 100 }, () => sso.ssoToken(somebody())));
    await Promise.all(tokens.map(verify));
    await verify(tokens[0] ?? '');
    expect(fetched).toEqual([`${sso.sandbox.httpsUrl}/common/discovery/v2.0/keys`]);
  });

  it('are not fetched again for every name of a key that a stranger makes up', async () => {
    const { verify, fetched } = sso.ssoTokens();
    const claims = await sso.goodClaims();
    for (let i = 0; i < 20; i += 1) {
      const token = await sso.sign(claims, { kid: `made-up-${i}` });
      await expect(verify(token)).rejects.toMatchObject({ code: 'token_invalid' });
    }
    expect(fetched).toHaveLength(1);
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['an error comes', () => Promise.resolve({ status: 503, body: bodyOf('busy') })],
    ['a redirect comes', () => Promise.resolve({ status: 302, body: bodyOf('') })],
    ['something else comes', () => Promise.resolve({ status: 200, body: bodyOf('<html>') })],
    ['no set of keys comes', () => Promise.resolve({ status: 200, body: bodyOf('{"keys":7}') })],
    ['too much comes', () => Promise.resolve({ status: 200, body: bodyOf(`{"keys":[]}${' '.repeat(300 * 1024)}`) })],
  ])('are out of reach where %s, which is not the token’s fault', async (_what, fetch) => {
    const { verify } = sso.ssoTokens({ fetch });
    const refused = verify(await sso.ssoToken(somebody()));
    await expect(refused).rejects.toMatchObject({ code: 'sign_in_unavailable', status: 502 });
  });

  it('are waited for no longer than the caller has time, and are there for the next', async () => {
    const { verify } = sso.ssoTokens();
    const { bearer } = sso.ssoTokens({ fetch: () => new Promise(() => undefined) });
    const token = await sso.ssoToken(somebody());
    await expect(bearer(`Bearer ${token}`, 50)).rejects.toMatchObject({ code: 'sign_in_unavailable' });
    await expect(verify(token)).resolves.toMatchObject({ userId: somebody() });
  });
});

async function* bodyOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text));
}
