import path from 'node:path';
import { build } from 'vite';
import { buildHostPage } from '../../tools/build/build-host-page.js';
import { buildTab } from '../../tools/build/build-tab.js';
import { isTabFresh } from '../../tools/build/is-tab-fresh.js';
import { packFiles } from '../../tools/build/pack-files.js';

const root = path.join(import.meta.dirname, '../..');

/** Folders of files that were built and packed. */
export interface Pages {
  readonly tab: string;
  readonly bare: string;
}

/** Builds what is measured: the tab as it is served, the bare page with the same bundler, and the page around both. */
export async function buildPages(): Promise<Pages> {
  const bare = path.join(root, '.cache/bench-bare');
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'bare'),
    base: '/bare/',
    logLevel: 'error',
    build: {
      outDir: bare,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2022',
    },
  });
  await packFiles(bare);
  await buildHostPage(root);
  if (!(await isTabFresh(root))) await buildTab(root);
  return { tab: path.join(root, 'dist/tab'), bare };
}
