import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What packages bring for those who develop with them: types and source maps, which nothing loads at run time. */
const unread = /\.(map|d\.[cm]?ts)$/;

/**
 * Takes out of a folder of packages what is not needed to run them. Tests and documents stay: no name tells them
 * from what a package loads.
 * @returns how many bytes went
 */
export async function trimPackages(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && unread.test(entry.name));
  const places = files.map((file) => path.join(file.parentPath, file.name));
  let bytes = 0;
  for (const place of places) {
    bytes += (await stat(place)).size;
    await rm(place);
  }
  return bytes;
}
