import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { firstViewChunks } from './first-view-chunks.js';
import { inlineTokens } from './inline-tokens.js';
import { packFiles } from './pack-files.js';
import { preloadImports } from './preload-imports.js';

/** What is framed or opened by itself; each page asks for no more than it needs. */
const pages = ['index.html', 'config.html', 'consent-end.html'];

/**
 * The tab's pages, as they are served: `dist/tab`. It is made beside and then put in place, so that whoever starts
 * meanwhile never finds half of it.
 */
export async function buildTab(root: string): Promise<void> {
  const source = path.join(root, 'src/tab');
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(path.join(cache, 'tab-'));
  await build({
    configFile: false,
    root: source,
    base: '/tab/',
    logLevel: 'warn',
    plugins: [inlineTokens(), preloadImports('/draw-tab.tsx')],
    build: {
      outDir: made,
      emptyOutDir: true,
      // The policy of the pages allows no script, style or font that stands in another file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // All of it is a few kilobytes: one file is there sooner than ten.
      cssCodeSplit: false,
      rolldownOptions: {
        input: pages.map((page) => path.join(source, page)),
        output: {
          codeSplitting: {
            // The libraries' parts are shared as they are used.
            includeDependenciesRecursively: false,
            groups: [{ name: firstViewChunks(source), debugName: 'first view' }],
          },
        },
        // Fluent marks its files for servers that render; there is none here, and nothing is lost.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  });
  await packFiles(made);
  const target = path.join(root, 'dist/tab');
  await rm(target, { recursive: true, force: true });
  await rename(made, target);
}
