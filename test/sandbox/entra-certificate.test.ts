import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

const file = (name: string) => join(dirname(open.sandbox.caFile), name);
const readCertificate = async (name = 'portrait') => new X509Certificate(await readFile(file(`${name}-client.pem`)));

interface Wish {
  alg?: string;
  header?: 'x5t' | 'x5t#S256' | 'none';
  claims?: Record<string, unknown>;
  keyOf?: 'portrait' | 'tools';
}

async function assertion({ alg = 'PS256', header = 'x5t#S256', claims = {}, keyOf = 'portrait' }: Wish) {
  const { clientId } = open.client('portrait');
  const { raw } = await readCertificate();
  const thumbprint = createHash(header === 'x5t' ? 'sha1' : 'sha256')
    .update(raw)
    .digest('base64url');
  const key = createPrivateKey(await readFile(file(`${keyOf}-client.key`)));
  const now = Math.floor(Date.now() / 1000);
  const audience = `${open.info.authority}/oauth2/v2.0/token`;
  return new SignJWT({ iss: clientId, sub: clientId, aud: audience, nbf: now, exp: now + 300, jti: '1', ...claims })
    .setProtectedHeader({ alg, typ: 'JWT', ...(header === 'none' ? {} : { [header]: thumbprint }) })
    .sign(key);
}

const ask = async (text: string, change: Record<string, string> = {}) =>
  open.postToken({
    grant_type: 'client_credentials',
    client_id: open.client('portrait').clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: text,
    scope: 'https://graph.microsoft.com/.default',
    ...change,
  });

describe('a client’s certificate', () => {
  it.each([
    ['RS256', 'x5t'],
    ['PS256', 'x5t#S256'],
  ] as const)('proves who the client is, with %s and %s', async (alg, header) => {
    const { status, body } = await ask(await assertion({ alg, header }));
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)['appid']).toBe(open.client('portrait').clientId);
  });

  it.each([
    ['signed by another key', { keyOf: 'tools' }, 700027],
    ['that names no certificate', { header: 'none' }, 700027],
    ['for somebody else', { claims: { aud: 'https://login.example/token' } }, 700023],
    ['that has expired', { claims: { exp: 1 } }, 700024],
    ['that is not yet valid', { claims: { nbf: 9_999_999_999 } }, 700024],
    ['of another client', { claims: { sub: 'other' } }, 50027],
  ] satisfies [string, Wish, number][])('is refused in an assertion %s', async (_what, wish, code) => {
    const { status, body } = await ask(await assertion(wish));
    expect([status, body.error, body.error_codes]).toEqual([401, 'invalid_client', [code]]);
  });

  it('is refused in what is no assertion', async () => {
    expect((await ask('nonsense')).body.error_codes).toEqual([50027]);
    expect((await ask(await assertion({}), { client_assertion_type: 'other' })).body.error_codes).toEqual([7000218]);
  });

  it('is kept from one start to the next, its key readable by its owner only', async () => {
    const before = await readFile(file('tools-client.pem'), 'utf8');
    const again = await startSandbox({ port: 0, tlsPort: 0, folder: dirname(open.sandbox.caFile) });
    await again.stop();
    expect(await readFile(file('tools-client.pem'), 'utf8')).toBe(before);
    expect((await stat(file('tools-client.key'))).mode & 0o777).toBe(0o600);
  });
});
