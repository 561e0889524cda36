import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What came of a file: what the app proves itself with, or what is wrong with the file, to stand after its setting's name. */
export type CertificateFile = { readonly pem: string } | { readonly fault: string };

/** Entra refuses shorter RSA keys, as everybody does since 2014 (NIST SP 800-131A). */
const leastKeyBits = 2_048;

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Reads a certificate and its private key out of one PEM file, in any order, with whatever tools write around them and
 * with the certificates of those who issued it. Of several for the same key the one that lasts longest is taken.
 * @param now milliseconds since 1970
 * @returns the two alone, the certificate first
 */
export function readCertificate(file: string, now: number): CertificateFile {
  const text = attempt(() => readFileSync(file, 'utf8'));
  if (text === undefined) return { fault: 'must name a PEM file that can be read.' };
  const key = attempt(() => createPrivateKey(text));
  if (!key) return { fault: 'must hold the private key of its certificate, without a passphrase.' };
  const keyFault = faultOfKey(key);
  if (keyFault !== undefined) return { fault: keyFault };
  const own = certificatesIn(text).filter((certificate) => certificate.checkPrivateKey(key));
  const [certificate] = own.toSorted((one, other) => endOf(other) - endOf(one));
  if (!certificate) return { fault: 'must hold the certificate of its private key.' };
  const timeFault = faultOfTime(certificate, now);
  if (timeFault !== undefined) return { fault: timeFault };
  return { pem: `${certificate.toString()}${key.export({ type: 'pkcs8', format: 'pem' }).toString()}` };
}

/** Entra takes assertions signed with RSA alone (RS256 and PS256). */
function faultOfKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined {
  if (asymmetricKeyType !== 'rsa') return 'must hold an RSA key: Entra takes no other.';
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < leastKeyBits ? `must hold a key of at least ${leastKeyBits} bits, and has one of ${bits}.` : undefined;
}

function faultOfTime(certificate: X509Certificate, now: number): string | undefined {
  const begin = Date.parse(certificate.validFrom);
  if (now < begin) return `holds a certificate that is not valid before ${dayOf(begin)}.`;
  return now > endOf(certificate) ? `holds a certificate that ended on ${dayOf(endOf(certificate))}.` : undefined;
}

function certificatesIn(text: string): X509Certificate[] {
  return (text.match(certificateBlock) ?? []).flatMap((block) => attempt(() => new X509Certificate(block)) ?? []);
}

function endOf({ validTo }: X509Certificate): number {
  return Date.parse(validTo);
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** @returns undefined for what cannot be read: why, is said by whoever asked */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
