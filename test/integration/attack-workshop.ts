import { decodeJwt } from 'jose';
import type { House } from '../house/open-house.js';
import type { OpenSso } from '../identity/open-sso.js';
import { control } from '../sandbox/control-calls.js';

/** What the table of attacks makes its tokens with, before a whole house. `good`: a token of the person attacked. */
export function attackWorkshop({ open }: House, good: string): OpenSso {
  const { clientId, appIdUri } = open.client('portrait');
  const sign: OpenSso['sign'] = async (claims, header, issuer) => {
    const { body } = await control(open, 'POST sign', { issuer: issuer ?? 'entra', header: header ?? {}, claims });
    return (body as { token: string }).token;
  };
  const ofSandbox = {
    ...open,
    sign,
    rules: { authorityHost: open.sandbox.httpsUrl, clientId, appIdUri, allowedTenants: [open.info.tenantId] },
    ssoToken: (userId: string, extra = {}) => open.userToken(userId, `${appIdUri}/access_as_user`, extra),
    goodClaims: () => Promise.resolve(decodeJwt(good) as Record<string, unknown>),
  };
  // The doors of `identity/` by themselves are all that is missing, and no attack looks at them.
  return ofSandbox as unknown as OpenSso;
}
