import { createHash } from 'node:crypto';
import type { PersonKey } from './people.js';

/** A GUID that follows from a name alone (RFC 9562, version 5 layout), so that the tenant's ids never change. */
export function stableGuid(name: string): string {
  const bytes = createHash('sha1').update(`portrait-sandbox/${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The Entra object id of somebody in the seed. */
export function userId(key: PersonKey): string {
  return stableGuid(`users/${key}`);
}
