import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Clock } from '../foundation/clock.js';
import { registeredClients } from './entra/clients.js';
import type { RegisteredClient } from './entra/clients.js';
import { replaceFile, validFrom, validity } from './pem-file.js';

/** The certificate of every client, by its id; made at the first start, with its key beside it for the client to use. */
export async function clientCertificates(folder: string, clock: Clock): Promise<ReadonlyMap<string, X509Certificate>> {
  await mkdir(folder, { recursive: true });
  return new Map(
    await Promise.all(
      registeredClients.map(
        async (client) => [client.clientId, await clientCertificate(client, folder, clock)] as const,
      ),
    ),
  );
}

async function clientCertificate({ name }: RegisteredClient, folder: string, clock: Clock): Promise<X509Certificate> {
  const files = { cert: join(folder, `${name}-client.pem`), key: join(folder, `${name}-client.key`) };
  const kept = await usable(files, clock).catch(() => undefined);
  if (kept) return kept;
  // RSA, since Entra takes RS256 and PS256 assertions only.
  const made = await generate([{ name: 'commonName', value: `Portrait sandbox client ${name}` }], {
    keyType: 'rsa',
    keySize: 2048,
    algorithm: 'sha256',
    ...validFrom(clock.now()),
  });
  await replaceFile(files.key, made.private, 0o600);
  await replaceFile(files.cert, made.cert);
  return new X509Certificate(made.cert);
}

/** An earlier start's certificate, if it belongs to its key and lasts. */
async function usable(files: { cert: string; key: string }, clock: Clock): Promise<X509Certificate | undefined> {
  const certificate = new X509Certificate(await readFile(files.cert));
  const belongs = certificate.checkPrivateKey(createPrivateKey(await readFile(files.key)));
  return belongs && Date.parse(certificate.validTo) - clock.now() > validity.renewal ? certificate : undefined;
}
