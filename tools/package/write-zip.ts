import { buffer } from 'node:stream/consumers';

import { ZipFile } from 'yazl';

/** One file of a zip. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

/**
 * A zip that depends on nothing but its entries: sorted by name, one fixed time, one fixed mode. Entries are stored
 * rather than compressed, because a compressor's output changes with its version and icons do not shrink anyway.
 */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  // A zip's own timestamp has no time zone: yazl writes the date's local fields. A date made of local fields
  // therefore reads the same everywhere; the other kind of timestamp, in UTC, is left out (forceDosTimestamp).
  const mtime = new Date(2000, 0, 1, 12);
  const options = { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const { name, bytes } of [...entries].sort(byName)) zip.addBuffer(bytes, name, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** By code unit, not by locale: the order must not depend on the machine. */
function byName(a: ZipEntry, b: ZipEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
