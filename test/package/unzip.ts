import { buffer } from 'node:stream/consumers';

import { fromBufferPromise } from 'yauzl';

/** The files of a zip by name, in the zip's order, read by another library than wrote it. */
export async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  const reader = await fromBufferPromise(zip, { lazyEntries: true, strictFileNames: true });
  const files = new Map<string, Buffer>();
  for await (const entry of reader.eachEntry()) {
    files.set(entry.fileName, await buffer(await reader.openReadStreamPromise(entry)));
  }
  return files;
}
