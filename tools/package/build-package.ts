import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { checkIcon, iconFiles, type IconKind } from './check-icons.js';
import { isMissingFile } from './is-missing-file.js';
import { placeholderNotes } from './placeholder-notes.js';
import { readLanguages } from './read-languages.js';
import type { VariableSource } from './read-variables.js';
import { renderManifest } from './render-manifest.js';
import { writeZip, type ZipEntry } from './write-zip.js';

/** Where the parts of a package lie. */
export interface PackageSource extends VariableSource {
  /** The folder of `manifest.json`, its translations and the icons. */
  appPackageFolder: string;
}

/** A finished zip with what is worth knowing about it, or every reason why there is none. */
export type PackageResult = { ok: true; zip: Buffer; notes: string[] } | { ok: false; faults: string[] };

/**
 * Builds the app package of one environment in memory. It writes nothing, and looks at everything before it
 * answers, so that one run names all there is to repair.
 */
export async function buildPackage(source: PackageSource): Promise<PackageResult> {
  const { appPackageFolder } = source;
  const [{ manifest, variables, faults }, ...icons] = await Promise.all([
    renderManifest(path.join(appPackageFolder, 'manifest.json'), source),
    readIcon(appPackageFolder, 'color'),
    readIcon(appPackageFolder, 'outline'),
  ]);
  const languages = manifest ? await readLanguages(appPackageFolder, manifest, variables) : { entries: [], faults: [] };
  const all = [...faults, ...languages.faults, ...icons.flatMap((icon) => icon.faults)];
  if (!manifest || all.length > 0) return { ok: false, faults: all };

  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const entry = { name: 'manifest.json', bytes: Buffer.from(text) };
  return { ok: true, zip: await writeZip([entry, ...languages.entries, ...icons]), notes: placeholderNotes(manifest) };
}

interface CheckedIcon extends ZipEntry {
  faults: string[];
}

async function readIcon(folder: string, kind: IconKind): Promise<CheckedIcon> {
  const name = iconFiles[kind];
  const file = path.join(folder, name);
  try {
    const bytes = await readFile(file);
    return { name, bytes, faults: await checkIcon(kind, bytes) };
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    const fault = `There is no ${file}. Draw the icons with: npx tsx tools/draw-icons.ts`;
    return { name, bytes: Buffer.alloc(0), faults: [fault] };
  }
}
