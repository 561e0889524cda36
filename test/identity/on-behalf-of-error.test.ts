import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SignJWT, generateKeyPair } from 'jose';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { UserTokens, type VerifiedUser } from '../../src/identity/index.js';
import type { PortraitError } from '../../src/model/portrait-error.js';
import { wholeText } from './open-sso.js';
import { refusingAuthority, type TokenRefusal } from './refusing-authority.js';

const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const ownAuthorities = globalAgent.options.ca;
let user: VerifiedUser;

beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT({ oid: tenantId })
    .setProtectedHeader({ alg: 'RS256' })
    .setExpirationTime('1h')
    .sign(privateKey);
  user = { tenantId, userId: tenantId, isMember: true, expiresAt: Date.now() + 3_600_000, token };
});

afterEach(() => {
  globalAgent.options.ca = ownAuthorities;
});

function asked(authorityHost: string, milliseconds: number): Promise<unknown> {
  const tokens = new UserTokens({
    authorityHost,
    clientId: tenantId,
    proof: { clientSecret: 'a secret' },
    graphRoot: 'https://graph.microsoft.com',
    clock: systemClock,
    observe: () => undefined,
  });
  tokens.remember(user);
  return tokens.token(user, ['User.Read'], deadlineIn(milliseconds, systemClock)).catch((thrown: unknown) => thrown);
}

/** What becomes of a token request that is answered so. */
async function outcome(refusal: TokenRefusal): Promise<unknown> {
  const authority = await refusingAuthority(refusal);
  globalAgent.options.ca = await readFile(authority.caFile, 'utf8');
  const told = await asked(authority.url, 20_000);
  await authority.stop();
  for (const secret of ['a secret', ...user.token.split('.')]) expect(wholeText(told)).not.toContain(secret);
  return told;
}

const refused = (error: string, number: number, more: object = {}): TokenRefusal => ({
  status: 400,
  body: { error, error_description: `AADSTS${number}: A sentence.`, error_codes: [number], ...more },
});

describe('a refused exchange', () => {
  it('that wants more proof of the user hands Entra’s claims challenge on as it is', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]}}}';
    expect(await outcome(refused('interaction_required', 50076, { suberror: 'basic_action', claims }))).toMatchObject({
      code: 'consent_required',
      message: expect.stringContaining('AADSTS50076'),
      consent: { scopes: ['User.Read'], claims },
    });
  });

  it('that wants consent names the scopes and no claims', async () => {
    const told = (await outcome(refused('invalid_grant', 65001, { suberror: 'consent_required' }))) as PortraitError;
    expect(told.code).toBe('consent_required');
    expect(told.consent).toStrictEqual({ scopes: ['User.Read'] });
  });

  it.each([
    ['a sign-in that was revoked', refused('invalid_grant', 50173), 'token_invalid'],
    ['a user who is disabled', refused('invalid_grant', 50057), 'token_invalid'],
    ['an expired secret', refused('invalid_client', 7000222), 'configuration_refused'],
    ['an app that is unknown in the tenant', refused('unauthorized_client', 700016), 'configuration_refused'],
    ['a scope that does not exist', refused('invalid_scope', 70011), 'configuration_refused'],
    [
      'an Entra that is overloaded',
      { ...refused('temporarily_unavailable', 90033), status: 503 },
      'sign_in_unavailable',
    ],
    ['an Entra that fails', { status: 500, body: '<html>oops</html>' }, 'sign_in_unavailable'],
    ['an Entra that says nothing', { status: 200, body: '' }, 'sign_in_unavailable'],
  ])('for %s is told as such', async (_what, refusal, code) => {
    expect(await outcome(refusal)).toMatchObject({ code });
  });
});

describe('an Entra that cannot be reached', () => {
  it('because nobody listens is said as such', async () => {
    const authority = await refusingAuthority({ status: 200, body: {} });
    await authority.stop();
    expect(await asked(authority.url, 20_000)).toMatchObject({ code: 'sign_in_unavailable', status: 502 });
  });

  it('because it takes connections and never says a word is given up at the deadline', async () => {
    const connections: Socket[] = [];
    const silent = createServer((socket) => connections.push(socket));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const told = asked(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`, 500);
    expect(await told).toMatchObject({ code: 'sign_in_unavailable' });
    for (const socket of connections) socket.destroy();
    silent.close();
  });
});
