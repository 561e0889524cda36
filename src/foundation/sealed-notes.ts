import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Notes } from './notes.js';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Notes that nobody can read or change where they are kept. The first key seals; every one opens, so that keys can be
 * rotated. What does not open is not there.
 * @param secrets at least one, each of 32 bytes or more
 */
export function sealedNotes(notes: Notes, secrets: readonly string[]): Notes {
  const [current, ...others] = secrets.map(deriveKey);
  if (!current) throw new TypeError('Sealed notes need at least one key');
  const open = (name: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : [current, ...others].flatMap((key) => unseal(key, name, text) ?? [])[0];
  return {
    set: (name, text, ttlMs) => notes.set(name, seal(current, name, text), ttlMs),
    setNew: (name, text, ttlMs) => notes.setNew(name, seal(current, name, text), ttlMs),
    get: async (name) => open(name, await notes.get(name)),
    prolong: (name, ttlMs) => notes.prolong(name, ttlMs),
    take: async (name) => open(name, await notes.take(name)),
    drop: (name) => notes.drop(name),
    add: (list, item, text, ttlMs) => notes.add(list, item, seal(current, list, text), ttlMs),
    items: async (list) => {
      const opened = [...(await notes.items(list))].map(([item, text]) => [item, open(list, text)] as const);
      return new Map(opened.flatMap(([item, text]) => (text === undefined ? [] : [[item, text] as const])));
    },
    takeItem: (list, item) => notes.takeItem(list, item),
  };
}

/** A key of its own for this use, whatever else the secret is used for. */
function deriveKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'portrait sealed notes', keyBytes));
}

/** The name is sealed in with the text: under another name it does not open. */
function seal(key: Buffer, name: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function unseal(key: Buffer, name: string, text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.byteLength < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
