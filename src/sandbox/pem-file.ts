import { rename, writeFile } from 'node:fs/promises';

const day = 24 * 60 * 60 * 1000;

/** How long certificates last, and how long before their end they are remade, in milliseconds. */
export const validity = {
  /** A year, as public authorities allowed at most when browsers last changed their minds about longer ones. */
  lifetime: 365 * day,
  /** So that no demo meets the end while it runs. */
  renewal: 7 * day,
} as const;

/** From yesterday, so that no clock is too slow, for a whole lifetime. */
export function validFrom(now: number): { notBeforeDate: Date; notAfterDate: Date } {
  return { notBeforeDate: new Date(now - day), notAfterDate: new Date(now + validity.lifetime) };
}

/** Writes beside the file and renames, so that nobody ever reads half of it. */
export async function replaceFile(file: string, text: string, mode = 0o644): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, text, { mode });
  await rename(beside, file);
}
