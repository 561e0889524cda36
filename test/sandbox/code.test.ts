import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { authorizeQuery, openPage, pkce, pressButton, redirectUri, signIn } from './code-calls.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';
import { reset } from './control-calls.js';

let open: OpenSandbox;
let userId: string;
const time = { ahead: 0 };

beforeAll(async () => {
  open = await openSandbox({ now: () => Date.now() + time.ahead });
  userId = open.user('normal').id;
});

afterAll(() => open.stop());

beforeEach(async () => {
  time.ahead = 0;
  await reset(open);
});

const tools = () => ({ client_id: open.client('tools').clientId });
const secret = () => ({ ...tools(), client_secret: open.client('tools').clientSecret });

async function code(more: Record<string, string> = {}) {
  return (await signIn(open, userId, authorizeQuery(open, more))).searchParams.get('code') ?? '';
}

const redeem = (form: Record<string, string>) =>
  open.postToken({ grant_type: 'authorization_code', redirect_uri: redirectUri, ...form });

const challenged = (challenge: string) => ({ code_challenge: challenge, code_challenge_method: 'S256' });

describe('the page', () => {
  it('lists accounts and permissions in plain words, works without script, and nobody may frame it', async () => {
    const hint = open.user('wide').userPrincipalName;
    const response = await openPage(open, authorizeQuery(open, { login_hint: hint, scope: 'User.Read Contacts.Read' }));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<li>Read your contacts and their photos <small>Contacts.Read</small></li>');
    expect(page.match(/<option /g)).toHaveLength(open.info.users.length);
    expect(/<option value="([^"]+)" selected/.exec(page)?.[1]).toBe(open.user('wide').id);
    expect(page).not.toContain('<script');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:7777");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('writes nothing of the request as markup', async () => {
    const page = await (await openPage(open, authorizeQuery(open, { state: '"><script>alert(1)</script>' }))).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each([
    ['an unknown client', { client_id: '00000000-0000-0000-0000-000000000000' }, 'AADSTS700016'],
    ['an address that is not the client’s', { redirect_uri: 'https://evil.example/auth' }, 'AADSTS50011'],
    ['an address in disguise', { redirect_uri: 'http://localhost@evil.example/' }, 'AADSTS50011'],
    ['an address with a fragment', { redirect_uri: 'http://localhost/#a' }, 'AADSTS50011'],
    ['an address that is a script', { redirect_uri: 'javascript:alert(1)' }, 'AADSTS50011'],
    ['no address', { redirect_uri: '' }, 'AADSTS900144'],
  ])('tells the person, not the address, about %s', async (_what, change, number) => {
    const response = await openPage(open, authorizeQuery(open, change));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(number);
  });

  it.each([
    ['another response type', { response_type: 'id_token' }, 'unsupported_response_type', 'AADSTS700054'],
    ['an unknown resource', { scope: 'https://elsewhere.example/read' }, 'invalid_resource', 'AADSTS500011'],
    [
      'a plain challenge',
      { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
      'invalid_request',
      '90013',
    ],
    ['silence without a user', { prompt: 'none' }, 'login_required', 'AADSTS50058'],
  ])('tells the client about %s', async (_what, change, error, number) => {
    const location = new URL((await openPage(open, authorizeQuery(open, change))).headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(redirectUri);
    expect(location.searchParams.get('error')).toBe(error);
    expect(location.searchParams.get('error_description')).toContain(number);
    expect(location.searchParams.get('state')).toBe('s&t=1');
  });

  it('tells the client that the person declined', async () => {
    const location = await signIn(open, userId, authorizeQuery(open), 'cancel');
    expect(location.searchParams.get('error')).toBe('access_denied');
    expect(location.searchParams.get('error_description')).toContain('AADSTS65004');
  });

  it('answers at once where the user is named and nobody may be asked', async () => {
    const response = await openPage(open, authorizeQuery(open, { prompt: 'none', login_hint: userId }));
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy();
  });

  it('answers in the fragment or by a form where it is asked to', async () => {
    const fragment = await signIn(open, userId, authorizeQuery(open, { response_mode: 'fragment' }));
    expect(new URLSearchParams(fragment.hash.slice(1)).get('state')).toBe('s&t=1');
    const page = await (await openPage(open, authorizeQuery(open, { response_mode: 'form_post' }))).text();
    const posting = await (await pressButton(open, page, userId)).text();
    expect(posting).toContain(`action="${redirectUri}"`);
    expect(posting).toMatch(/name="code" value="[\w-]+"/);
  });
});

describe('a code', () => {
  it('is exchanged for tokens of that user, the nonce among them', async () => {
    const { verifier, challenge } = pkce();
    const { status, body } = await redeem({
      ...tools(),
      code: await code({ ...challenged(challenge), nonce: 'n-1' }),
      code_verifier: verifier,
    });
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)).toMatchObject({ oid: userId, scp: 'User.Read openid offline_access' });
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ oid: userId, aud: tools().client_id, nonce: 'n-1' });
    expect((await open.graph('/v1.0/me/photo', body.access_token)).status).toBe(200);
  });

  it('needs the verifier where there was a challenge, and the client’s proof where there was none', async () => {
    const { challenge } = pkce();
    const other = await redeem({ ...secret(), code: await code(challenged(challenge)), code_verifier: 'guess' });
    expect(other.body.error_codes).toEqual([501481]);
    expect((await redeem({ ...secret(), code: await code(challenged(challenge)) })).body.error_codes).toEqual([501481]);
    expect((await redeem({ ...tools(), code: await code() })).body.error_codes).toEqual([7000218]);
    expect((await redeem({ ...secret(), code: await code() })).status).toBe(200);
  });

  it('is good once, for ten minutes, for its client and its address', async () => {
    const used = await code();
    await redeem({ ...secret(), code: used });
    expect((await redeem({ ...secret(), code: used })).body.error_codes).toEqual([54005]);
    const foreign = {
      client_id: open.client('portrait').clientId,
      client_secret: open.client('portrait').clientSecret,
    };
    expect((await redeem({ ...foreign, code: await code() })).body.error_codes).toEqual([70000]);
    const elsewhere = { redirect_uri: 'http://localhost:1/' };
    expect((await redeem({ ...secret(), code: await code(), ...elsewhere })).body.error_codes).toEqual([500112]);
    expect((await redeem({ ...secret(), code: 'made-up' })).body.error_codes).toEqual([70000]);
    const late = await code();
    time.ahead = 601_000;
    expect((await redeem({ ...secret(), code: late })).body.error_codes).toEqual([70008]);
  });

  it('for an application of the tenant names the client that asked, not Teams', async () => {
    const scope = `${open.client('portrait').appIdUri}/access_as_user`;
    const { body } = await redeem({ ...secret(), code: await code({ scope }) });
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: open.client('portrait').clientId,
      azp: tools().client_id,
    });
  });
});

describe('a refresh token', () => {
  const refresh = (form: Record<string, string>) => open.postToken({ grant_type: 'refresh_token', ...form });
  const first = async (more: Record<string, string> = {}) =>
    (await redeem({ ...secret(), code: await code(more) })).body as unknown as { refresh_token: string };

  it('comes with offline_access only, and gives new tokens and a new one of itself', async () => {
    expect(await first({ scope: 'User.Read' })).not.toHaveProperty('refresh_token');
    const { refresh_token } = await first();
    const { body } = await refresh({ ...secret(), refresh_token, scope: 'Contacts.Read' });
    expect(decodeJwt(body.access_token)).toMatchObject({ oid: userId, scp: 'Contacts.Read offline_access' });
    const next = body as unknown as { refresh_token: string };
    expect(next.refresh_token).not.toBe(refresh_token);
    expect((await refresh({ ...secret(), refresh_token: next.refresh_token })).status).toBe(200);
    // Entra does not take the old one back.
    expect((await refresh({ ...secret(), refresh_token })).status).toBe(200);
  });

  it('is refused to another client, without proof, when it is old, and when nobody gave it', async () => {
    const { refresh_token } = await first();
    const { clientId, clientSecret } = open.client('portrait');
    const foreign = { client_id: clientId, client_secret: clientSecret, refresh_token };
    expect((await refresh(foreign)).body.error_codes).toEqual([70000]);
    expect((await refresh({ ...tools(), refresh_token })).body.error_codes).toEqual([7000218]);
    expect((await refresh({ ...secret(), refresh_token: 'made-up' })).body.error_codes).toEqual([70000]);
    time.ahead = 91 * 24 * 3_600_000;
    expect((await refresh({ ...secret(), refresh_token })).body.error_codes).toEqual([700082]);
  });
});

describe('signing out', () => {
  const signOut = (query: Record<string, string>) =>
    fetch(`${open.sandbox.httpUrl}/common/oauth2/v2.0/logout?${new URLSearchParams(query).toString()}`, {
      redirect: 'manual',
    });

  it('leads back to an address of a client, and nowhere else', async () => {
    const back = await signOut({ post_logout_redirect_uri: redirectUri, state: 'x' });
    expect([back.status, back.headers.get('location')]).toEqual([302, `${redirectUri}?state=x`]);
    const elsewhere = await signOut({ post_logout_redirect_uri: 'https://evil.example/' });
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([200, null]);
  });
});
