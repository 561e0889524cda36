import { describe, expect, it } from '@jest/globals';
import { registeredClients } from '../../src/sandbox/entra/clients.js';
import { answerEntra } from '../../src/sandbox/entra/entra.js';
import type { EntraContext } from '../../src/sandbox/entra/entra-context.js';
import { makeSigningKey } from '../../src/sandbox/entra/signing-key.js';
import { buildTenant } from '../../src/sandbox/tenant/build-tenant.js';

describe('a user who has not consented', () => {
  it('is refused as Entra refuses, so that a client knows to ask', async () => {
    const tenant = buildTenant();
    const context: EntraContext = {
      origin: 'https://localhost:1',
      graphResources: new Set(['https://graph.microsoft.com']),
      tenant,
      clients: registeredClients,
      key: await makeSigningKey(),
      clock: { now: () => Date.now() },
      isConsented: () => false,
    };
    const post = async (form: Record<string, string>) => {
      const response = await answerEntra(
        {
          method: 'POST',
          path: '/common/oauth2/v2.0/token',
          query: new URLSearchParams(),
          headers: new Map(),
          body: Buffer.from(new URLSearchParams(form).toString()),
          origin: context.origin,
        },
        context,
      );
      return { status: response?.status, body: JSON.parse(String(response?.body)) as Record<string, string> };
    };
    const [portrait] = registeredClients;
    const client = { client_id: portrait?.clientId ?? '', client_secret: portrait?.clientSecret ?? '' };
    const user = tenant.playground.currentUser.userPrincipalName;
    const scope = `${portrait?.appIdUri ?? ''}/access_as_user`;
    const sso = await post({ grant_type: 'password', ...client, username: user, password: 'any', scope });
    const refused = await post({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      ...client,
      assertion: sso.body['access_token'] ?? '',
      requested_token_use: 'on_behalf_of',
      scope: 'https://graph.microsoft.com/User.Read',
    });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
  });
});
