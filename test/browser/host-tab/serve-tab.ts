import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Where consent is asked for, and where it leads back to. */
export type ConsentAddress = (redirectUri: string) => string;

const bodies: Readonly<Record<string, string>> = {
  content: '<h1>A tab of a test</h1><button id="consent">Consent</button>',
  config: '<h1>A configuration page</h1><button id="valid">Choose</button>',
  dialog: '<h1>A dialog of a test</h1>',
  end: '<h1>Done</h1>',
};

/** A small app of teams-js' own, served as any app is: on another port than its host. */
export async function serveTab(host: string, consentAddress: ConsentAddress) {
  const entry = fileURLToPath(new URL('./tab-page.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host ?? ''}`;
    const page = new URL(request.url ?? '/', origin).pathname.slice(1);
    if (page === 'tab.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (page === 'consent') redirect(response, consentAddress(`${origin}/end`));
    else if (page === 'face.txt') response.setHeader('Content-Disposition', 'attachment').end('a face');
    else response.setHeader('Content-Type', 'text/html').end(pageOf(page, host));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(page: string, host: string): string {
  const attributes = `data-host="${host}" data-page="${page}"`;
  const head = '<meta charset="utf-8"><title>Tab</title><script type="module" src="/tab.js"></script>';
  return `<!doctype html><html lang="en"><head>${head}</head><body ${attributes}>${bodies[page] ?? ''}</body></html>`;
}

/** Not by writeHead and end in one: where restify was loaded in this process, writeHead returns nothing. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location });
  response.end();
}
