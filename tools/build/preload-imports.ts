import type { Plugin } from 'vite';

/**
 * Names in a page's head what its first script imports later, and all that takes: the browser then loads it beside the
 * script instead of after it.
 * @param module end of the file name of what is imported
 */
export function preloadImports(module: string): Plugin {
  return {
    name: 'preload-imports',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {}, chunk }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const imported = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
        if (!imported || !chunk?.dynamicImports.includes(imported.fileName)) return [];
        const byName = new Map(chunks.map((one) => [one.fileName, one]));
        const withImports = (fileName: string, seen = new Set<string>()): ReadonlySet<string> => {
          if (seen.has(fileName)) return seen;
          seen.add(fileName);
          for (const other of byName.get(fileName)?.imports ?? []) withImports(other, seen);
          return seen;
        };
        // Vite has named what the page's own script takes.
        const known = withImports(chunk.fileName);
        const wanted = [...withImports(imported.fileName)].filter((fileName) => !known.has(fileName));
        return wanted.map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${fileName}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
