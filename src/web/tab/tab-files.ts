import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** One file of the tab in every form that it is sent in. */
export interface TabFile {
  readonly mediaType: string;
  readonly etag: string;
  /** Whether its name changes with its content, so that it may be kept for ever. */
  readonly isHashed: boolean;
  readonly forms: { readonly br: Buffer; readonly gz: Buffer; readonly plain: Buffer };
}

/** Files by their path below `/tab/`. */
export type TabFiles = ReadonlyMap<string, TabFile>;

/** Where `npm run build` puts the tab: the same from `src/` and from `dist/`. */
const folder = fileURLToPath(new URL('../../../dist/tab/', import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads the whole tab, some hundred kilobytes, into memory. Empty where it was not built. */
export async function readTabFiles(): Promise<TabFiles> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const served = names.filter((name) => mediaTypes[path.extname(name)] !== undefined);
  return new Map(
    await Promise.all(served.map(async (name) => [name.replaceAll(path.sep, '/'), await readTabFile(name)] as const)),
  );
}

async function readTabFile(name: string): Promise<TabFile> {
  const file = path.join(folder, name);
  const [plain, br, gz] = await Promise.all([readFile(file), readFile(`${file}.br`), readFile(`${file}.gz`)]);
  return {
    mediaType: mediaTypes[path.extname(name)] ?? '',
    etag: createHash('sha256').update(plain).digest('base64url'),
    isHashed: name.startsWith('assets'),
    forms: { br, gz, plain },
  };
}
