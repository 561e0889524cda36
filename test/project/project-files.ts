import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The repository's root. */
export const repository = path.join(import.meta.dirname, '..', '..');

/** A file of the repository as text. */
export function readText(name: string): Promise<string> {
  return readFile(path.join(repository, name), 'utf8');
}

/** A JSON file of the repository; lines that are comments are allowed, as VS Code has them. */
export async function readJson<Shape>(name: string): Promise<Shape> {
  return JSON.parse((await readText(name)).replaceAll(/^\s*\/\/.*$/gm, '')) as Shape;
}

/** The scripts of package.json by name. */
export async function npmScripts(): Promise<Readonly<Record<string, string>>> {
  return (await readJson<{ scripts: Record<string, string> }>('package.json')).scripts;
}

/** The names of the toolkit's placeholders in a text. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{\{ *(\w+) *\}\}/g)].map(([, name = '']) => name))];
}
