import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { authorizeQuery, signIn } from '../sandbox/code-calls.js';
import { change, reset } from '../sandbox/control-calls.js';
import { openSso, wholeText, type OpenSso } from './open-sso.js';

const minute = 60_000;
let sso: OpenSso;

beforeAll(async () => {
  sso = await openSso();
});

afterAll(() => sso.stop());

beforeEach(() => reset(sso));

/** Somebody who signed in a moment ago, and the tokens to be had on their behalf. */
async function signedInTokens(change: Parameters<OpenSso['userTokens']>[0] = {}) {
  const user = await sso.signedIn(sso.user('normal').id);
  const tokens = sso.userTokens(change);
  tokens.tokens.remember(user);
  return { user, ...tokens };
}

/** Graph's permissions in a token; MSAL asks for those of the sign-in beside them. */
const granted = (token: string) =>
  String(decodeJwt(token)['scp'])
    .split(' ')
    .filter((name) => !['openid', 'profile', 'offline_access'].includes(name));

const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

describe('a token on a user’s behalf', () => {
  it('opens Graph with that user’s rights', async () => {
    const { user, ask } = await signedInTokens();
    const answer = await sso.graph('/v1.0/me', await ask(user));
    expect(await answer.json()).toMatchObject({ id: user.userId });
  });

  it('is had for a viewer by name, whatever the case of the ids', async () => {
    const { user, ask } = await signedInTokens();
    const viewer = { kind: 'user', tenantId: user.tenantId.toUpperCase(), userId: user.userId.toUpperCase() } as const;
    expect(decodeJwt(await ask(viewer))['oid']).toBe(user.userId);
  });

  it('is one and the same for a hundred who ask at once, and for the next', async () => {
    const { user, ask, events } = await signedInTokens();
    // Every token that the authority makes has an id of its own.
    const first = await Promise.all(Array.from({ length: 100 }, () => ask(user)));
    expect(new Set([...first, await ask(user)]).size).toBe(1);
    expect(events).toEqual([...Array.from({ length: 100 }, () => 'miss'), 'hit']);
  });

  it('is kept apart by scopes, in whatever order they are named', async () => {
    const { user, ask } = await signedInTokens();
    const both = await ask(user, ['User.Read', 'Contacts.Read']);
    expect(await ask(user, ['Contacts.Read', 'User.Read'])).toBe(both);
    const one = await ask(user, ['User.Read']);
    expect([granted(both), granted(one)]).toEqual([['User.Read', 'Contacts.Read'], ['User.Read']]);
  });

  it('is never another user’s', async () => {
    const { user, tokens, ask } = await signedInTokens();
    const other = await sso.signedIn(sso.user('wide').id);
    tokens.remember(other);
    const asked = await Promise.all([user, other, user, other].map((one) => ask(one)));
    expect(asked.map((token) => decodeJwt(token)['oid'])).toEqual(
      [user, other, user, other].map(({ userId }) => userId),
    );
  });

  it('is kept until five minutes before its end, and then made anew', async () => {
    const { user, tokens, ask, clock } = await signedInTokens();
    const first = await ask(user);
    // A few seconds lie between the authority's dating and MSAL's.
    await clock.advance((decodeJwt(first).exp ?? 0) * 1_000 - clock.now() - 5 * minute - 10_000);
    expect(await ask(user)).toBe(first);
    await clock.advance(20_000);
    tokens.remember(await sso.door.verify(await sso.ssoToken(user.userId, { expires_in: '7200' })));
    expect(await ask(user)).not.toBe(first);
  });
});

describe('of two sign-ins of one user', () => {
  it('the one that came last counts: one that Entra refuses is in nobody’s way, however long it lasts', async () => {
    const { user, tokens, ask } = await signedInTokens();
    const token = await sso.sign({ ...(await sso.goodClaims()), aud: 'api://another' });
    tokens.remember({ ...user, token, expiresAt: user.expiresAt + 60 * minute });
    await expect(ask(user)).rejects.toMatchObject({ code: 'token_invalid' });
    tokens.remember(await sso.door.verify(await sso.ssoToken(user.userId, { expires_in: '600' })));
    await expect(ask(user)).resolves.toMatch(/^ey/);
  });

  it('nor is one in the way whose exchange is not over yet', async () => {
    const { user, tokens, ask } = await signedInTokens();
    tokens.remember({ ...user, token: await sso.sign({ ...(await sso.goodClaims()), aud: 'api://another' }) });
    const refused = failure(ask(user));
    tokens.remember(user);
    await expect(ask(user)).resolves.toMatch(/^ey/);
    expect(await refused).toMatchObject({ code: 'token_invalid' });
  });

  it('what was made of the former one is still good', async () => {
    const { user, tokens, ask } = await signedInTokens();
    const first = await ask(user);
    tokens.remember(await sso.signedIn(user.userId));
    expect(await ask(user)).toBe(first);
  });
});

describe('without a sign-in', () => {
  it('there is no token for anybody', async () => {
    const { user } = await signedInTokens();
    const { ask } = sso.userTokens();
    await expect(ask(user)).rejects.toMatchObject({ code: 'sign_in_required', status: 401 });
  });

  it('of one’s own there is none by another’s', async () => {
    const { user, ask } = await signedInTokens();
    const [sameElsewhere, another] = [
      { ...user, tenantId: user.userId },
      { ...user, userId: sso.user('wide').id },
    ];
    await expect(ask(sameElsewhere)).rejects.toMatchObject({ code: 'sign_in_required' });
    await expect(ask(another)).rejects.toMatchObject({ code: 'sign_in_required' });
  });

  it('that still lasts there is none, once the tokens made of it are used up', async () => {
    const { user, ask, clock } = await signedInTokens();
    await ask(user);
    await clock.advance(user.expiresAt - clock.now() + 2 * minute);
    await expect(ask(user)).rejects.toMatchObject({ code: 'sign_in_required' });
  });

  it('there is none after signing out, though it was cached or on its way', async () => {
    const { user, tokens, ask } = await signedInTokens();
    const cached = await ask(user);
    const onItsWay = ask(user, ['Contacts.Read']);
    tokens.forget(user);
    await onItsWay;
    for (const scope of ['User.Read', 'Contacts.Read']) {
      await expect(ask(user, [scope])).rejects.toMatchObject({ code: 'sign_in_required' });
    }
    tokens.remember(await sso.signedIn(user.userId));
    expect(await ask(user)).not.toBe(cached);
  });
});

describe('where consent is required', () => {
  beforeEach(() => change(sso, { requireConsent: true }));

  it('the user is told what to consent to, and has a token afterwards', async () => {
    const { user, ask } = await signedInTokens();
    const refused = await failure(ask(user, ['Contacts.Read', 'User.Read']));
    expect(refused).toMatchObject({
      code: 'consent_required',
      status: 403,
      consent: { scopes: ['Contacts.Read', 'User.Read'] },
    });
    expect((refused as Error).message).toContain('AADSTS65001');
    const scope = 'User.Read Contacts.Read';
    await signIn(sso, user.userId, authorizeQuery(sso, { client_id: sso.rules.clientId, scope }));
    expect(granted(await ask(user, ['Contacts.Read', 'User.Read']))).toEqual(['Contacts.Read', 'User.Read']);
  });

  it('one user’s consent is not another’s', async () => {
    const { user, tokens, ask } = await signedInTokens();
    const other = await sso.signedIn(sso.user('wide').id);
    tokens.remember(other);
    await signIn(sso, user.userId, authorizeQuery(sso, { client_id: sso.rules.clientId, scope: 'User.Read' }));
    await expect(ask(user)).resolves.toMatch(/^ey/);
    await expect(ask(other)).rejects.toMatchObject({ code: 'consent_required' });
  });
});

describe('an exchange that Entra refuses', () => {
  it.each([
    ['has expired', (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1_000) - 600 }), 'AADSTS500133'],
    ['is meant for another app', (claims: object) => ({ ...claims, aud: 'api://another' }), 'AADSTS500131'],
    ['comes from another issuer', (claims: object) => ({ ...claims, iss: 'https://login.example' }), 'AADSTS50013'],
    ['speaks for somebody who is gone', (claims: object) => ({ ...claims, oid: sso.info.tenantId }), 'AADSTS50034'],
  ])('because the sign-in %s is about the token', async (_what, changed, number) => {
    const { user, tokens, ask } = await signedInTokens();
    const token = await sso.sign(changed(await sso.goodClaims()));
    tokens.forget(user);
    tokens.remember({ ...user, token });
    const refused = await failure(ask(user));
    expect(refused).toMatchObject({ code: 'token_invalid', status: 401 });
    expect((refused as Error).message).toContain(number);
    for (const part of token.split('.')) expect(wholeText(refused)).not.toContain(part);
  });

  it('because the secret is wrong is the configuration’s fault, and quotes neither secret nor token', async () => {
    const clientSecret = 'the-wrong-secret-of-a-tired-admin';
    const { user, ask } = await signedInTokens({ proof: { clientSecret } });
    const refused = await failure(ask(user));
    expect(refused).toMatchObject({ code: 'configuration_refused', status: 502 });
    expect((refused as Error).message).toContain('AADSTS7000215');
    for (const part of [clientSecret, ...user.token.split('.')]) expect(wholeText(refused)).not.toContain(part);
  });

  it('because the app is unknown, or asks for what does not exist, is the configuration’s fault', async () => {
    const { user, ask } = await signedInTokens({ clientId: sso.info.tenantId });
    await expect(ask(user)).rejects.toMatchObject({ code: 'configuration_refused' });
    const elsewhere = await signedInTokens({ graphRoot: 'https://graph.example' });
    await expect(elsewhere.ask(user)).rejects.toMatchObject({ code: 'configuration_refused' });
  });

  it('is not kept: the next question asks again', async () => {
    await change(sso, { requireConsent: true });
    const { user, ask } = await signedInTokens();
    await expect(ask(user)).rejects.toMatchObject({ code: 'consent_required' });
    await change(sso, { requireConsent: false });
    await expect(ask(user)).resolves.toMatch(/^ey/);
  });

  it('because the time is up before leaves nothing broken', async () => {
    const { user, ask } = await signedInTokens();
    await expect(ask(user, ['User.Read'], 0)).rejects.toMatchObject({ code: 'sign_in_unavailable', status: 502 });
    await expect(ask(user)).resolves.toMatch(/^ey/);
  });
});
