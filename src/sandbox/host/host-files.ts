import { readFile } from 'node:fs/promises';
import type { SandboxResponse } from '../http/messages.js';

/** The built files of the page. From the source tree and from the built one this is the same folder. */
const folder = new URL('../../../dist/sandbox/host-page/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  'main.js': 'text/javascript; charset=utf-8',
  'host.css': 'text/css; charset=utf-8',
};

/** A purple tile, so that a browser asks for no icon of its own. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#5b5fc7"/>' +
  '<path d="M8 12h16M8 12v12h16V12M8 8h7v4" fill="none" stroke="#fff" stroke-width="2"/></svg>';

/** A file of the page, or undefined for what it has not. */
export async function hostFile(path: string): Promise<SandboxResponse | undefined> {
  const name = path.replace(/^\/host\//, '');
  if (name === 'icon.svg') return file('image/svg+xml', Buffer.from(icon));
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type === undefined ? undefined : file(type, await readFile(new URL(name, folder)));
}

function file(type: string, body: Buffer): SandboxResponse {
  return {
    status: 200,
    headers: [
      ['Content-Type', type],
      // Another build has the same names.
      ['Cache-Control', 'no-cache'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body,
  };
}
