import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Reads a certificate and its private key out of one PEM file, in either order and with whatever tools write around them.
 * @returns the two alone, the certificate first; undefined where they are not there, do not belong together, or are of a
 * kind that Entra does not take
 */
export function readCertificate(file: string): string | undefined {
  try {
    const pem = readFileSync(file, 'utf8');
    const [certificate, key] = [new X509Certificate(pem), createPrivateKey(pem)];
    // Entra takes assertions signed with RSA alone (RS256 and PS256).
    if (key.asymmetricKeyType !== 'rsa' || !certificate.checkPrivateKey(key)) return undefined;
    return `${certificate.toString()}${key.export({ type: 'pkcs8', format: 'pem' }).toString()}`;
  } catch {
    return undefined;
  }
}
