import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What stands beside the built app: what it needs is installed by the first two. */
const files = ['package-lock.json', '.npmrc', 'LICENSE'];

/** The sandbox and the demo that starts it are for a developer's machine, and need what is installed there alone. */
const leftOut = ['sandbox', 'demo', 'demo.js'];

/** Lays the built app out in a folder of its own, with nothing in it that production does not need. */
export async function layOut(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const built = path.join(root, 'dist');
  const unwanted = new Set(leftOut.map((name) => path.join(built, name)));
  await cp(built, path.join(folder, 'dist'), {
    recursive: true,
    // Source maps are read by debuggers alone.
    filter: (source) => !unwanted.has(source) && !source.endsWith('.js.map'),
  });
  for (const file of files) await cp(path.join(root, file), path.join(folder, file));
  await writeFile(path.join(folder, 'package.json'), await productionPackage(path.join(root, 'package.json')));
}

/** The scripts of development would fail there; the lists of packages stay as the lock file has them. */
async function productionPackage(file: string): Promise<string> {
  const { scripts, ...rest } = JSON.parse(await readFile(file, 'utf8')) as { scripts: Record<string, string> };
  return `${JSON.stringify({ ...rest, scripts: { start: scripts['start'] } }, null, 2)}\n`;
}
