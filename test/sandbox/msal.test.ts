import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

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

/** Microsoft's own client library, unmodified, told only where the authority is. */
function application(authority = open.info.authority, secret = open.client('portrait').clientSecret) {
  return new ConfidentialClientApplication({
    auth: {
      clientId: open.client('portrait').clientId,
      clientSecret: secret,
      authority,
      knownAuthorities: [new URL(authority).host],
    },
  });
}

const scopes = ['https://graph.microsoft.com/.default'];

describe('MSAL against the sandbox', () => {
  it('gets an application token that Graph takes', async () => {
    const result = await application().acquireTokenByClientCredential({ scopes });
    const { id } = open.user('normal');
    expect((await open.graph(`/v1.0/users/${id}/photo`, result?.accessToken ?? '')).status).toBe(200);
  });

  it('exchanges a Teams token on behalf of its user', async () => {
    const user = open.user('normal');
    const assertion = await open.userToken(
      user.userPrincipalName,
      `${open.client('portrait').appIdUri}/access_as_user`,
    );
    const result = await application().acquireTokenOnBehalfOf({
      oboAssertion: assertion,
      scopes: ['https://graph.microsoft.com/User.Read'],
    });
    expect(result?.uniqueId).toBe(user.id);
    expect((await open.graph('/v1.0/me/photo', result?.accessToken ?? '')).status).toBe(200);
  });

  it('signs a user in by password at /organizations', async () => {
    const user = open.user('normal');
    const result = await application(`${open.sandbox.httpsUrl}/organizations`).acquireTokenByUsernamePassword({
      scopes: ['User.Read'],
      username: user.userPrincipalName,
      password: 'any',
    });
    expect(result?.account?.username).toBe(user.userPrincipalName);
    expect(result?.tenantId).toBe(open.info.tenantId);
  });

  it('understands a refusal', async () => {
    const refused = application(open.info.authority, 'guess').acquireTokenByClientCredential({ scopes });
    await expect(refused).rejects.toMatchObject({ errorCode: 'invalid_client' });
    await expect(refused).rejects.toThrow('AADSTS7000215');
  });
});
