import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { generate } from 'selfsigned';
import { clientProof } from '../../src/identity/client-proof.js';

const clientId = '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b';
const tokenUrl = 'https://login.example/contoso/oauth2/v2.0/token';
let certificate: X509Certificate;
let certificateContent: string;

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'the app' }], { keySize: 2048, algorithm: 'sha256' });
  certificate = new X509Certificate(made.cert);
  certificateContent = `${made.cert}\n${made.private}`;
});

const assertion = async (): Promise<string> =>
  (await clientProof({ clientId, proof: { certificateContent } }, tokenUrl))['client_assertion'] ?? '';

describe('the app’s proof of itself', () => {
  it('is its secret where it has one', async () => {
    expect(await clientProof({ clientId, proof: { clientSecret: 'a secret' } }, tokenUrl)).toEqual({
      client_secret: 'a secret',
    });
  });

  it('is otherwise an assertion under its certificate, for that endpoint and for minutes', async () => {
    const text = await assertion();
    const { payload } = await jwtVerify(text, certificate.publicKey, { issuer: clientId, subject: clientId });
    expect(payload).toMatchObject({ aud: tokenUrl, jti: expect.any(String) });
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(600);
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    expect(decodeProtectedHeader(text)).toEqual({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint });
  });

  it('is another each time, so that one that was seen is of no use', async () => {
    expect(await assertion()).not.toBe(await assertion());
  });

  it('never holds the key', async () => {
    const proof = await clientProof({ clientId, proof: { certificateContent } }, tokenUrl);
    expect(Object.keys(proof)).toEqual(['client_assertion_type', 'client_assertion']);
    expect(JSON.stringify(proof)).not.toContain('PRIVATE');
  });
});
