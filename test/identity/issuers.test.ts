import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { SsoTokens } from '../../src/identity/index.js';
import { clouds, type CloudName } from '../../src/model/clouds.js';

const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const clientId = '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a';
let privateKey: CryptoKey;
let jwk: JWK;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  privateKey = pair.privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' };
});

function door(cloud: CloudName) {
  const fetched: string[] = [];
  const tokens = new SsoTokens({
    authorityHost: clouds[cloud].authority,
    clientId,
    appIdUri: `api://${clientId}`,
    allowedTenants: [tenantId],
    clock: systemClock,
    fetch: (url) => {
      fetched.push(url);
      return Promise.resolve({ status: 200, body: new Response(JSON.stringify({ keys: [jwk] })).body });
    },
  });
  const verify = async (issuer: string, key: { kid?: string } = { kid: 'one' }) => {
    const azp = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
    const token = await new SignJWT({ ver: '2.0', tid: tenantId, oid: clientId, azp, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256', ...key })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setNotBefore('0s')
      .setExpirationTime('1h')
      .sign(privateKey);
    return tokens.verify(token, deadlineIn(5_000, systemClock));
  };
  return { verify, fetched };
}

/** As each authority's OpenID metadata names its issuer. */
const issuers: readonly (readonly [CloudName, string])[] = [
  ['global', 'https://login.microsoftonline.com'],
  ['usgov-l4', 'https://login.microsoftonline.us'],
  ['usgov-l5', 'https://login.microsoftonline.us'],
  ['china', 'https://login.partner.microsoftonline.cn'],
];

describe('the issuer of a token', () => {
  it.each(issuers)('is in the cloud %s below %s, and no other cloud’s', async (cloud, issuer) => {
    const { verify, fetched } = door(cloud);
    await expect(verify(`${issuer}/${tenantId}/v2.0`)).resolves.toMatchObject({ tenantId });
    for (const other of issuers.map(([, host]) => host).filter((host) => host !== issuer)) {
      await expect(verify(`${other}/${tenantId}/v2.0`)).rejects.toMatchObject({ code: 'token_invalid' });
    }
    expect(fetched).toEqual([`${clouds[cloud].authority}/common/discovery/v2.0/keys`]);
  });
});

describe('the name of the key', () => {
  it('stands in the token, even where the authority has but one', async () => {
    const refused = door('global').verify(`https://login.microsoftonline.com/${tenantId}/v2.0`, {});
    await expect(refused).rejects.toMatchObject({ code: 'token_invalid' });
  });
});
