import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Every module of `src/` becomes one of `dist/`, but for those of the tab, which browsers load in a few large files.
 * @returns the files that were made
 */
export async function buildServer(root: string): Promise<string[]> {
  const source = path.join(root, 'src');
  const files = await readdir(source, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: files
      .filter((file) => file.endsWith('.ts') && !file.startsWith(`tab${path.sep}`))
      .map((file) => path.join(source, file)),
    outbase: source,
    outdir: path.join(root, 'dist'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.outputs).map((file) => path.join(root, file));
}
