import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What the tab is made of: its own code, the words that it shares with the server, and the packages. */
const sources = ['src/tab', 'src/model', 'tools/build', 'package-lock.json'];

/** Whether `dist/tab` is younger than everything that it is made of. */
export async function isTabFresh(root: string): Promise<boolean> {
  const built = await stat(path.join(root, 'dist/tab/index.html')).catch(() => undefined);
  if (!built) return false;
  const youngest = await Promise.all(sources.map((source) => youngestIn(path.join(root, source))));
  return youngest.every((time) => time < built.mtimeMs);
}

/** When a file, or anything in a folder, was last changed, in milliseconds since 1970. Folders tell of what is gone. */
async function youngestIn(place: string): Promise<number> {
  const about = await stat(place);
  if (!about.isDirectory()) return about.mtimeMs;
  const names = await readdir(place, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(path.join(place, name))).mtimeMs));
  return Math.max(about.mtimeMs, ...times);
}
