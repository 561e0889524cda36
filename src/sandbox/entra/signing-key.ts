import { calculateJwkThumbprint, errors, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';

/** What became of a token: its claims, or why not. */
export type Verified =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly reason: 'malformed' | 'signature' | 'lifetime' };

/** The key that signs every token of this run. It is made at start and never leaves the process. */
export interface SigningKey {
  /** The public half, as the key set publishes it. */
  readonly jwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** Signature and lifetime, nothing else; `now` in milliseconds. */
  verify(token: string, now: number): Promise<Verified>;
}

/** Makes an RS256 key. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    jwk: { ...publicJwk, kid, use: 'sig', alg: 'RS256' },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, publicKey, { algorithms: ['RS256'], currentDate: new Date(now) });
        return { ok: true, claims: payload };
      } catch (thrown) {
        return { ok: false, reason: reasonOf(thrown) };
      }
    },
  };
}

function reasonOf(thrown: unknown): 'malformed' | 'signature' | 'lifetime' {
  if (thrown instanceof errors.JWTExpired || thrown instanceof errors.JWTClaimValidationFailed) return 'lifetime';
  if (thrown instanceof errors.JWSSignatureVerificationFailed || thrown instanceof errors.JOSEAlgNotAllowed) {
    return 'signature';
  }
  return 'malformed';
}
