import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { jest } from '@jest/globals';
import { z } from 'zod';

import type { PackageResult } from '../../tools/package/build-package.js';
import type { Json, Variables } from '../../tools/package/substitute-variables.js';

// The schema validator require()s this ES module. Node does that since 20.19, jest only from Node 24.9 on. It strips
// the byte order mark of manifests that the validator reads from a file, and ours are handed to it as objects.
jest.mock('strip-bom', () => ({ default: (text: string) => text }));
const { buildPackage } = await import('../../tools/package/build-package.js');

/** The repository's root, where the committed manifest and environments lie. */
export const repository = path.join(import.meta.dirname, '..', '..');

/** A copy of appPackage/ and env/ that a test may spoil. */
export interface PackageCopy {
  file: (name: string) => string;
  /** Changes the manifest's parsed JSON. */
  editManifest: (edit: (manifest: Record<string, Json>) => Record<string, Json>) => Promise<void>;
  /** Changes the parsed JSON of a translation; an undefined text takes its key out. */
  editTranslation: (name: string, change: Readonly<Record<string, string | undefined>>) => Promise<void>;
  build: (envName?: string, processEnv?: Variables) => Promise<PackageResult>;
  remove: () => Promise<void>;
}

/** Copies the committed package into a folder of its own. */
export async function copyPackage(): Promise<PackageCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'portrait-package-'));
  const file = (name: string): string => path.join(root, name);
  await cp(path.join(repository, 'appPackage'), file('appPackage'), { recursive: true });
  // Only what is committed: a developer's own .user files must not decide a test.
  for (const env of ['.env.dev', '.env.local', '.env.testtool'])
    await cp(path.join(repository, 'env', env), file(`env/${env}`));
  return {
    file,
    editManifest: async (edit) => {
      const manifestFile = file('appPackage/manifest.json');
      const manifest = z.record(z.string(), z.json()).parse(JSON.parse(await readFile(manifestFile, 'utf8')));
      await writeFile(manifestFile, JSON.stringify(edit(manifest)));
    },
    editTranslation: async (name, change) => {
      const translationFile = file(`appPackage/${name}`);
      const texts = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(translationFile, 'utf8')));
      await writeFile(translationFile, JSON.stringify({ ...texts, ...change }));
    },
    build: (envName = 'dev', processEnv = {}) =>
      buildPackage({ appPackageFolder: file('appPackage'), envFolder: file('env'), envName, processEnv }),
    remove: () => rm(root, { recursive: true }),
  };
}
