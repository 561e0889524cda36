import path from 'node:path';
import { build } from 'esbuild';

/**
 * The browser side of the sandbox's host page, in one script and one style sheet.
 * @returns the files that were made
 */
export async function buildHostPage(root: string): Promise<string[]> {
  const source = path.join(root, 'src/sandbox/host/page');
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: ['main.ts', 'host.css'].map((file) => path.join(source, file)),
    outdir: path.join(root, 'dist/sandbox/host-page'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return Object.keys(metafile.outputs).map((file) => path.join(root, file));
}
