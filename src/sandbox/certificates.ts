import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Clock } from '../foundation/clock.js';
import { replaceFile, validFrom, validity } from './pem-file.js';

/** What the HTTPS listener presents, as PEM, and where clients find the authority that signed it. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
  readonly caFile: string;
}

const elliptic = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

const names = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
] as const;

/** The certificate of an earlier start while it lasts, else a new one signed by a new authority. */
export async function serverCertificate(folder: string, clock: Clock): Promise<ServerCertificate> {
  const files = { ca: join(folder, 'ca.pem'), cert: join(folder, 'server.pem'), key: join(folder, 'server.key') };
  const kept = await read(files).catch(() => undefined);
  if (kept && isUsable(kept, clock)) return { ...kept, caFile: files.ca };
  const made = await make(clock);
  await mkdir(folder, { recursive: true });
  await replaceFile(files.key, made.key, 0o600);
  await replaceFile(files.cert, made.cert);
  await replaceFile(files.ca, made.ca);
  return { ...made, caFile: files.ca };
}

interface Pems {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

async function read(files: Pems): Promise<Pems> {
  const [ca, cert, key] = await Promise.all([files.ca, files.cert, files.key].map((file) => readFile(file, 'utf8')));
  return { ca: ca ?? '', cert: cert ?? '', key: key ?? '' };
}

/** Whether the three belong together and last. Files cut short or mixed up are not an error: they are replaced. */
function isUsable({ ca, cert, key }: Pems, clock: Clock): boolean {
  try {
    const [authority, server] = [new X509Certificate(ca), new X509Certificate(cert)];
    const end = Math.min(Date.parse(authority.validTo), Date.parse(server.validTo));
    return (
      server.verify(authority.publicKey) &&
      server.checkPrivateKey(createPrivateKey(key)) &&
      end - clock.now() > validity.renewal
    );
  } catch {
    return false;
  }
}

/** The authority's own key is dropped once it has signed: what trusts it trusts this one certificate, nothing later. */
async function make(clock: Clock): Promise<Pems> {
  const dates = validFrom(clock.now());
  const authority = await generate([{ name: 'commonName', value: 'Portrait sandbox authority' }], {
    ...elliptic,
    ...dates,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...elliptic,
    ...dates,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names] },
    ],
  });
  return { ca: authority.cert, cert: server.cert, key: server.private };
}
