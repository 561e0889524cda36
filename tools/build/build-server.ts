import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Every module of `src/` becomes one of `dist/`, but for those of the tab, which browsers load in a few large files. */
export async function buildServer(root: string): Promise<void> {
  const source = path.join(root, 'src');
  const files = await readdir(source, { recursive: true });
  await build({
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
}
