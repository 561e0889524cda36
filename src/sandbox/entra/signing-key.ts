import { generateKeyPair, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, errors, exportJWK, jwtVerify } from 'jose';
import type { JWK, JWTPayload } from 'jose';

/** What became of a token: its claims, or why not. */
export type Verified =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly reason: 'malformed' | 'signature' | 'lifetime' };

/** A key that signs tokens in this run. It is made at start and never leaves the process. */
export interface SigningKey {
  /** The public half, as the key set publishes it. */
  readonly jwk: JWK;
  /** Signs with RS256, whatever a `header` of its own may say: tests want to see wrong ones refused. */
  sign(claims: object, header?: object): Promise<string>;
  /** Signature and lifetime, nothing else; `now` in milliseconds. */
  verify(token: string, now: number): Promise<Verified>;
}

/** The size of Entra's keys, in bits. */
const modulusLength = 2048;

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Makes an RS256 key. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    jwk: { ...publicJwk, kid, use: 'sig', alg: 'RS256' },
    sign: async (claims, header = {}) => {
      const content = `${encoded({ typ: 'JWT', alg: 'RS256', kid, ...header })}.${encoded(claims)}`;
      const signature = await promisify(sign)('RSA-SHA256', Buffer.from(content), privateKey);
      return `${content}.${signature.toString('base64url')}`;
    },
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

/** Why a token is not taken, from the error that says so. */
export function reasonOf(thrown: unknown): 'malformed' | 'signature' | 'lifetime' {
  if (thrown instanceof errors.JWTExpired || thrown instanceof errors.JWTClaimValidationFailed) return 'lifetime';
  if (thrown instanceof errors.JWSSignatureVerificationFailed || thrown instanceof errors.JOSEAlgNotAllowed) {
    return 'signature';
  }
  return 'malformed';
}
