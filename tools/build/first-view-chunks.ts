import path from 'node:path';
import type { Rollup } from 'vite';

/** Enough of what the bundler tells of its modules. */
interface Modules {
  readonly getModuleInfo: (id: string) => Pick<Rollup.ModuleInfo, 'importedIds'> | null;
}

/**
 * Puts the tab's own modules that are wanted at once into as few files as there are moments at which they are wanted:
 * those that ask, with teams-js, and those that draw. Left alone, every module that two pages share is a file.
 * @param source folder of the tab
 */
export function firstViewChunks(source: string): (id: string, modules: Modules) => string | null {
  const isOwn = (id: string): boolean => id.startsWith(path.dirname(source) + path.sep);
  const reached = new Map<string, ReadonlySet<string>>();
  const reachOf = (entry: string, modules: Modules): ReadonlySet<string> => {
    const known = reached.get(entry);
    if (known) return known;
    const reach = new Set<string>();
    const follow = (id: string): void => {
      if (reach.has(id) || !isOwn(id)) return;
      reach.add(id);
      modules.getModuleInfo(id)?.importedIds.forEach(follow);
    };
    follow(path.join(source, entry));
    reached.set(entry, reach);
    return reach;
  };
  // Entries stay by themselves: whoever shares their modules must not run them.
  const entries = ['main.tsx', 'draw-tab.tsx'].map((name) => path.join(source, name));
  return (id, modules) => {
    if (entries.includes(id)) return null;
    if (/[\\/]@microsoft[\\/]teams-js[\\/]/.test(id) || reachOf('main.tsx', modules).has(id)) return 'asking';
    return reachOf('draw-tab.tsx', modules).has(id) ? 'drawing' : null;
  };
}
