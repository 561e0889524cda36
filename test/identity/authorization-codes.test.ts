import { expect, it } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { AuthorizationCodes } from '../../src/identity/index.js';

const tenantId = '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a';
const clientId = '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b';
const userId = '3d4e5f60-7182-93a4-b5c6-d7e8f90a1b2c';
const user = { tenantId, userId, isMember: true, token: 'a-token', expiresAt: 9 };
const good = { aud: clientId, tid: tenantId, oid: userId, nonce: 'the-nonce' };

/** Comes back with a code, where the authority gives out that id token. */
const redeem = (idToken: string) => {
  const codes = new AuthorizationCodes({
    authorityHost: 'https://login.example',
    signInPages: 'https://login.example',
    redirectUri: 'https://portrait.example/sign-in/callback',
    clientId,
    proof: { clientSecret: 'a-secret' },
    tokens: { verify: () => Promise.resolve(user) },
    fetch: () =>
      Promise.resolve({ status: 200, json: () => Promise.resolve({ access_token: 'x', id_token: idToken }) }),
  });
  const proof = { verifier: 'the-verifier', nonce: 'the-nonce' };
  return codes.redeem('a-code', tenantId, proof, deadlineIn(10_000, systemClock));
};

it('an id token of this sign-in tells who came back', async () => {
  const shouted = { ...good, oid: userId.toUpperCase(), tid: tenantId.toUpperCase() };
  expect(await redeem(new UnsecuredJWT(shouted).encode())).toEqual(user);
});

it.each([
  ['nonce', 'another'],
  ['nonce', undefined],
  ['aud', userId],
  ['tid', userId],
  ['tid', undefined],
  ['oid', tenantId],
  ['oid', 7],
])('one whose %s is %s is refused', async (claim, value) => {
  const token = new UnsecuredJWT({ ...good, [claim]: value }).encode();
  await expect(redeem(token)).rejects.toMatchObject({ code: 'token_invalid' });
});

it.each(['', 'nonsense', 'a.b.c', '{}'])('what is none (%j) is refused in the same words', async (idToken) => {
  await expect(redeem(idToken)).rejects.toMatchObject({
    code: 'token_invalid',
    message: 'The id token is not of this sign-in',
  });
});
