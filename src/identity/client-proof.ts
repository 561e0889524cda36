import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import type { AppCredentialSettings } from './app-credential.js';

/** Used at once, and Entra's clock may differ from ours; MSAL's own last as long. */
const assertionLife = '10m';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * The app's proof of itself, in the parameters of a request to the token endpoint.
 * @param tokenUrl the endpoint, which an assertion is good for alone
 */
export async function clientProof(
  { clientId, proof }: Pick<AppCredentialSettings, 'clientId' | 'proof'>,
  tokenUrl: string,
): Promise<Record<string, string>> {
  if ('clientSecret' in proof) return { client_secret: proof.clientSecret };
  const client_assertion = await assertion(proof.certificateContent, clientId, tokenUrl);
  return { client_assertion_type: assertionType, client_assertion };
}

/** Says under the app's certificate who the app is (RFC 7523, section 3; Entra, "certificate credentials"). */
function assertion(certificateContent: string, clientId: string, audience: string): Promise<string> {
  const thumbprint = createHash('sha256').update(new X509Certificate(certificateContent).raw).digest('base64url');
  return new SignJWT()
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti(randomUUID())
    .setNotBefore('0s')
    .setExpirationTime(assertionLife)
    .sign(createPrivateKey(certificateContent));
}
