import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { redirectUri, pressButton } from './code-calls.js';
import { change, reset } from './control-calls.js';
import { getSecurely, openSandbox } from './open-sandbox.js';
import type { OpenSandbox } from './open-sandbox.js';

let open: OpenSandbox;
const ownAuthorities = globalAgent.options.ca;

beforeAll(async () => {
  open = await openSandbox();
  globalAgent.options.ca = [...rootCertificates, await readFile(open.sandbox.caFile, 'utf8')];
});

afterAll(async () => {
  globalAgent.options.ca = ownAuthorities;
  await open.stop();
});

const auth = (authority: string, name: 'portrait' | 'tools' = 'tools') => ({
  clientId: open.client(name).clientId,
  authority,
  knownAuthorities: [new URL(authority).host],
});

async function certificate(thumbprint: 'thumbprint' | 'thumbprintSha256') {
  const folder = dirname(open.sandbox.caFile);
  const { fingerprint, fingerprint256 } = new X509Certificate(await readFile(join(folder, 'portrait-client.pem')));
  const printed = thumbprint === 'thumbprint' ? fingerprint : fingerprint256;
  const privateKey = await readFile(join(folder, 'portrait-client.key'), 'utf8');
  return { privateKey, [thumbprint]: printed.replaceAll(':', '') };
}

describe('MSAL with a certificate', () => {
  it.each(['thumbprint', 'thumbprintSha256'] as const)('named by its %s', async (thumbprint) => {
    const client = new ConfidentialClientApplication({
      auth: { ...auth(open.info.authority, 'portrait'), clientCertificate: await certificate(thumbprint) },
    });
    const app = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
    const { id } = open.user('normal');
    expect((await open.graph(`/v1.0/users/${id}/photo`, app?.accessToken ?? '')).status).toBe(200);
    const oboAssertion = await open.userToken(id, `${open.client('portrait').appIdUri}/access_as_user`);
    const user = await client.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read'] });
    expect(user?.uniqueId).toBe(id);
  });
});

/** A browser in a few lines: opens MSAL's address, picks the user, accepts, and reads the address it is sent to. */
async function browse(url: string, userId: string) {
  const page = (await getSecurely(url, open.sandbox.caFile)).body.toString();
  const back = new URL((await pressButton(open, page, userId)).headers.get('location') ?? 'none:');
  return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') };
}

describe('MSAL with a code, PKCE and a refresh token', () => {
  it.each(['common', 'organizations', 'tenant'])('at %s', async (name) => {
    const authority = name === 'tenant' ? open.info.authority : `${open.sandbox.httpsUrl}/${name}`;
    const client = new PublicClientApplication({ auth: auth(authority) });
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
    const wish = { scopes: ['User.Read'], redirectUri };
    const url = await client.getAuthCodeUrl({
      ...wish,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
      nonce: 'n-7',
      state: 'here',
    });
    const user = open.user('normal');
    const { code, state } = await browse(url, user.id);
    expect(state).toBe('here');
    const first = await client.acquireTokenByCode({ ...wish, code, codeVerifier: verifier }, { code, nonce: 'n-7' });
    expect(first).toMatchObject({ uniqueId: user.id, tenantId: open.info.tenantId });
    expect(first.account?.username).toBe(user.userPrincipalName);

    const { account } = first;
    if (!account) throw new Error('MSAL knows no account');
    const renewed = await client.acquireTokenSilent({ account, scopes: ['User.Read'], forceRefresh: true });
    expect(renewed.accessToken).not.toBe(first.accessToken);
    expect((await open.graph('/v1.0/me/photo', renewed.accessToken)).status).toBe(200);
  });

  it('says that interaction is needed where consent is', async () => {
    await reset(open);
    await change(open, { requireConsent: true });
    const { clientSecret } = open.client('portrait');
    const client = new ConfidentialClientApplication({
      auth: { ...auth(open.info.authority, 'portrait'), clientSecret },
    });
    const oboAssertion = await open.userToken(
      open.user('normal').id,
      `${open.client('portrait').appIdUri}/access_as_user`,
    );
    const refused = client.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read'] });
    await expect(refused).rejects.toMatchObject({ name: 'InteractionRequiredAuthError', subError: 'consent_required' });
    await reset(open);
  });
});
