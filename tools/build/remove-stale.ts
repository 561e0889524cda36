import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes out of a folder of built files what no source makes any more. It goes after the build, one file at a time, so
 * that whoever starts meanwhile misses nothing.
 * @param made paths of what the build just made
 * @param kept folders in it that others see to
 */
export async function removeStale(folder: string, made: readonly string[], kept: readonly string[]): Promise<void> {
  const current = new Set(made.map((file) => path.resolve(file)));
  const isKept = (file: string): boolean => kept.some((one) => file.startsWith(path.join(folder, one) + path.sep));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  await Promise.all(
    // Another build may have been here first.
    files.filter((file) => !current.has(file) && !isKept(file)).map((file) => rm(file, { force: true })),
  );
}
