import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { ConfigurationError } from '../../src/config/index.js';
import { loadConfig } from '../../src/config/index.js';
import { tenantEnvironment } from './tenant-environment.js';

const noKey = 'must hold the private key of its certificate, without a passphrase.';
const noCertificate = 'must hold the certificate of its private key.';
const day = 24 * 60 * 60_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

let folder: string;
let pair: { cert: string; private: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portrait-certificate-'));
  pair = await certified();
});

afterAll(() => rm(folder, { recursive: true }));

/** A certificate and its key. */
async function certified(options: object = {}): Promise<typeof pair> {
  const name = [{ name: 'commonName', value: 'the app' }];
  const made = await generate(name, { keySize: 2048, algorithm: 'sha256', ...options });
  return { cert: `${made.cert.trim()}\n`, private: `${made.private.trim()}\n` };
}

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

const otherKey = (kind: 'rsa' | 'ec', lock: object = {}): string => {
  const { privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString();
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

  it('is found among those of its issuers, in any order', async () => {
    const issuers = [await certified(), await certified()].map(({ cert }) => cert);
    for (const text of [
      pair.cert + issuers.join('') + pair.private,
      pair.private + issuers.join('') + pair.cert,
      issuers.join(pair.cert) + pair.private,
    ]) {
      const { proof } = loadConfig(await withFile(text)).entra;
      const { certificateContent = '' } = proof as { certificateContent?: string };
      expect(certificateContent.match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
      expect(new X509Certificate(certificateContent).fingerprint256).toBe(
        new X509Certificate(pair.cert).fingerprint256,
      );
    }
  });

  it.each([
    ['is empty', () => '', noKey],
    ['has no key', () => pair.cert, noKey],
    [
      'has a key with a passphrase',
      () => pair.cert + otherKey('rsa', { cipher: 'aes-256-cbc', passphrase: 'secret' }),
      noKey,
    ],
    ['is a key alone', () => pair.private, noCertificate],
    ['has the key of another', () => pair.cert + otherKey('rsa'), noCertificate],
    [
      'has a certificate that is nonsense',
      () => `-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${pair.private}`,
      noCertificate,
    ],
    [
      'has a key of a kind that Entra does not take',
      () => pair.cert + otherKey('ec'),
      'must hold an RSA key: Entra takes no other.',
    ],
    ['is nonsense', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', noKey],
  ])('is a fault, told in its own words, where the file %s', async (_what, text, fault) => {
    expect(faultsOf(await withFile(text()))).toEqual([`AAD_APP_CERTIFICATE_FILE ${fault}`]);
  });

  it('is a fault where its key is short', async () => {
    const { cert, private: key } = await certified({ keySize: 1024 });
    expect(faultsOf(await withFile(cert + key))).toEqual([
      'AAD_APP_CERTIFICATE_FILE must hold a key of at least 2048 bits, and has one of 1024.',
    ]);
  });

  it('is a fault where it ended, or has yet to begin', async () => {
    const now = Date.now();
    const old = await certified({ notBeforeDate: new Date(now - 9 * day), notAfterDate: new Date(now - 2 * day) });
    expect(faultsOf(await withFile(old.cert + old.private))).toEqual([
      `AAD_APP_CERTIFICATE_FILE holds a certificate that ended on ${dayOf(now - 2 * day)}.`,
    ]);
    const young = await certified({ notBeforeDate: new Date(now + 2 * day), notAfterDate: new Date(now + 9 * day) });
    expect(faultsOf(await withFile(young.cert + young.private))).toEqual([
      `AAD_APP_CERTIFICATE_FILE holds a certificate that is not valid before ${dayOf(now + 2 * day)}.`,
    ]);
  });

  it('is a fault where its file cannot be read, told with all the others', async () => {
    const environment = { ...(await withFile('')), AAD_APP_CERTIFICATE_FILE: join(folder, 'none.pem'), PORT: 'x' };
    expect(faultsOf(environment)).toEqual([
      'PORT must be a whole number.',
      'AAD_APP_CERTIFICATE_FILE must name a PEM file that can be read.',
    ]);
  });

  it('is a fault beside a secret', async () => {
    const environment = await withFile(pair.cert + pair.private, { AAD_APP_CLIENT_SECRET: 'a-secret' });
    expect(faultsOf(environment)).toEqual(['AAD_APP_CLIENT_SECRET must not be set beside AAD_APP_CERTIFICATE_FILE.']);
  });
});
