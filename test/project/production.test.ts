import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { layOut } from '../../tools/lay-out/lay-out.js';
import { trimPackages } from '../../tools/lay-out/trim-packages.js';
import { npmScripts, readJson, readText, repository } from './project-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portrait-app-'));
  await layOut(repository, path.join(folder, 'app'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The packages that a module and everything behind it import, by name. */
async function packagesBehind(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: repository,
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((one) => one.path));
  const names = imported
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)].sort();
}

async function dependencies(): Promise<string[]> {
  return Object.keys((await readJson<{ dependencies: Record<string, string> }>('package.json')).dependencies);
}

describe('the app in production', () => {
  it('imports nothing that only development installs', async () => {
    const installed = await dependencies();
    const imported = await packagesBehind('src/main.ts');
    expect(imported.filter((name) => !installed.includes(name))).toEqual([]);
    expect(imported).toEqual(expect.arrayContaining(['botbuilder', 'restify', 'sharp']));
  });

  it('installs nothing that it does not use', async () => {
    const imported = await packagesBehind('src/main.ts');
    // The fonts are files, which are looked up by name.
    const fonts = await readText('src/photos/initials/shipped-fonts.ts');
    const used = (name: string): boolean => imported.includes(name) || fonts.includes(name);
    expect((await dependencies()).filter((name) => !used(name))).toEqual([]);
  });

  it('starts from a build where there is nothing to build with, and builds where there is', async () => {
    const { prestart } = await npmScripts();
    expect(prestart).toBe('[ ! -x node_modules/.bin/tsx ] || npm run --silent build');
  });
});

describe('npm run lay-out', () => {
  it('leaves the sandbox, the demo and the scripts of development out', async () => {
    const laidOut = path.join(folder, 'app');
    expect((await readdir(laidOut)).sort()).toEqual(['.npmrc', 'LICENSE', 'dist', 'package-lock.json', 'package.json']);
    const built = await readdir(path.join(laidOut, 'dist'));
    expect(built).toEqual(expect.arrayContaining(['main.js', 'app.js', 'tab']));
    expect(built.filter((name) => /^(sandbox|demo)|\.map$/.test(name))).toEqual([]);
    const { scripts } = JSON.parse(await readFile(path.join(laidOut, 'package.json'), 'utf8')) as { scripts: object };
    expect(Object.keys(scripts)).toEqual(['start']);
  });

  it('trims packages of types and source maps, and of nothing that may be loaded', async () => {
    const packages = path.join(folder, 'node_modules');
    const inside = path.join(packages, 'one/test');
    await mkdir(inside, { recursive: true });
    const names = ['a.js', 'a.js.map', 'a.d.ts', 'a.d.mts', 'a.d.cts', 'a.ts', 'map', 'data.json', 'README.md'];
    await Promise.all(names.map((name) => writeFile(path.join(inside, name), '12')));
    expect(await trimPackages(packages)).toBe(8);
    expect((await readdir(inside)).sort()).toEqual(['README.md', 'a.js', 'a.ts', 'data.json', 'map']);
  });

  it('keeps every module that another one imports', async () => {
    const main = path.join(folder, 'app/dist/main.js');
    const resolved = build({
      entryPoints: [main],
      bundle: true,
      write: false,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    await expect(resolved).resolves.toMatchObject({ errors: [] });
  });
});
