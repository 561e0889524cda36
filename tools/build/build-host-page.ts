import path from 'node:path';
import { build } from 'esbuild';

/** The browser side of the sandbox's host page, in one script and one style sheet. */
export async function buildHostPage(root: string): Promise<void> {
  const source = path.join(root, 'src/sandbox/host/page');
  await build({
    entryPoints: ['main.ts', 'host.css'].map((file) => path.join(source, file)),
    outdir: path.join(root, 'dist/sandbox/host-page'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}
