import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { ConfigurationError } from '../../src/config/index.js';
import { loadConfig } from '../../src/config/index.js';
import { tenantEnvironment } from './tenant-environment.js';

const noCertificate =
  'AAD_APP_CERTIFICATE_FILE must name a PEM file that can be read, with an RSA certificate and its private key, the key without a passphrase.';

let folder: string;
let pair: { cert: string; private: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portrait-certificate-'));
  const made = await generate([{ name: 'commonName', value: 'the app' }], { keySize: 2048, algorithm: 'sha256' });
  pair = { cert: `${made.cert.trim()}\n`, private: `${made.private.trim()}\n` };
});

afterAll(() => rm(folder, { recursive: true }));

/** An app that proves itself with whatever stands in a file. */
async function withFile(text: string, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const file = join(folder, 'app.pem');
  await writeFile(file, text);
  return { ...tenantEnvironment, AAD_APP_CLIENT_SECRET: '', AAD_APP_CERTIFICATE_FILE: file, ...change };
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (thrown) {
    return (thrown as ConfigurationError).faults;
  }
}

const otherKey = (kind: 'rsa' | 'ec'): string => {
  const { privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('the certificate that the app proves itself with', () => {
  it.each([
    ['before its key', () => pair.cert + pair.private],
    ['after its key', () => `${pair.private}\n${pair.cert}`],
    ['with Windows’ line ends', () => (pair.cert + pair.private).replaceAll(/\r?\n/g, '\r\n')],
    [
      'with what OpenSSL writes around both',
      () => `Bag Attributes\n  x: 1\n${pair.cert}\nKey Attributes\n${pair.private}`,
    ],
  ])('is read where it stands %s', async (_where, text) => {
    const { proof } = loadConfig(await withFile(text())).entra;
    const { certificateContent = '' } = proof as { certificateContent?: string };
    expect(new X509Certificate(certificateContent).fingerprint256).toBe(new X509Certificate(pair.cert).fingerprint256);
    expect(certificateContent).toMatch(/^-----BEGIN CERTIFICATE-----[^]+-----BEGIN PRIVATE KEY-----[^]+$/);
    expect(certificateContent).not.toContain('Attributes');
  });

  it.each([
    ['is not there', () => ''],
    ['has no key', () => pair.cert],
    ['is a key alone', () => pair.private],
    ['has the key of another', () => pair.cert + otherKey('rsa')],
    ['has a key of a kind that Entra does not take', () => pair.cert + otherKey('ec')],
    ['is nonsense', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
  ])('is a fault where it %s', async (_what, text) => {
    expect(faultsOf(await withFile(text()))).toEqual([noCertificate]);
  });

  it('is a fault where its file cannot be read, told with all the others', async () => {
    const environment = { ...(await withFile('')), AAD_APP_CERTIFICATE_FILE: join(folder, 'none.pem'), PORT: 'x' };
    expect(faultsOf(environment)).toEqual(['PORT must be a whole number.', noCertificate]);
  });

  it('is a fault beside a secret', async () => {
    const environment = await withFile(pair.cert + pair.private, { AAD_APP_CLIENT_SECRET: 'a-secret' });
    expect(faultsOf(environment)).toEqual(['AAD_APP_CLIENT_SECRET must not be set beside AAD_APP_CERTIFICATE_FILE.']);
  });
});
