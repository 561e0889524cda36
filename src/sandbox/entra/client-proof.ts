import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { AadstsError } from './aadsts-error.js';
import type { AadstsCode } from './aadsts-error.js';
import type { RegisteredClient } from './clients.js';
import type { EntraContext } from './entra-context.js';
import { sharedAuthorities } from './metadata.js';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** How far a client's clock may be off, in seconds, as at Entra; MSAL's own rounds up. */
const clockSkew = 300;

/**
 * Whether a client proves who it is: by its secret, or by an assertion under its certificate. False where it tries neither.
 * @throws AadstsError where it tries and fails.
 */
export async function provesItself(
  client: RegisteredClient,
  secret: string | null,
  form: URLSearchParams,
  context: EntraContext,
): Promise<boolean> {
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== assertionType) throw new AadstsError(7000218);
    await verifyAssertion(assertion, client, context);
    return true;
  }
  if (secret !== null && secret !== client.clientSecret) throw new AadstsError(7000215);
  return secret !== null;
}

async function verifyAssertion(assertion: string, { clientId }: RegisteredClient, context: EntraContext) {
  const certificate = context.certificates.get(clientId);
  if (!certificate || !names(certificate, assertion)) throw new AadstsError(700027);
  try {
    await jwtVerify(assertion, certificate.publicKey, {
      algorithms: ['RS256', 'PS256'],
      issuer: clientId,
      subject: clientId,
      audience: audiences(context),
      requiredClaims: ['exp'],
      clockTolerance: clockSkew,
      currentDate: new Date(context.clock.now()),
    });
  } catch (thrown) {
    throw new AadstsError(refusalOf(thrown));
  }
}

/** Whether an assertion's header names the certificate by one of its two thumbprints. */
function names({ raw }: X509Certificate, assertion: string): boolean {
  const thumbprint = (algorithm: string) => createHash(algorithm).update(raw).digest('base64url');
  try {
    const header = decodeProtectedHeader(assertion);
    // A list of names in an index signature: the S256 one is not among jose's typed header parameters.
    return header['x5t#S256'] === thumbprint('sha256') || header.x5t === thumbprint('sha1');
  } catch {
    throw new AadstsError(50027);
  }
}

/** An assertion is meant for a token endpoint, or for the issuer, of any authority that leads to this tenant. */
function audiences({ origin, tenant }: EntraContext): string[] {
  return [tenant.id, tenant.domain, ...sharedAuthorities].flatMap((authority) => [
    `${origin}/${authority}/oauth2/v2.0/token`,
    `${origin}/${authority}/v2.0`,
  ]);
}

function refusalOf(thrown: unknown): AadstsCode {
  if (thrown instanceof errors.JWTExpired) return 700024;
  if (!(thrown instanceof errors.JWTClaimValidationFailed)) return 700027;
  if (thrown.claim === 'aud') return 700023;
  return thrown.claim === 'nbf' ? 700024 : 50027;
}
