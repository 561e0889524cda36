import type { Request, Response } from 'restify';
import { PortraitError } from '../../model/portrait-error.js';
import type { Handler } from '../handler.js';
import { isHeldByClient } from '../image-reply.js';
import { pagePolicy } from './page-policy.js';
import type { TabFile, TabFiles } from './tab-files.js';

export interface TabOptions {
  readonly files: () => Promise<TabFiles>;
  /** Origins that may show the tab in a frame. */
  readonly frameAncestors: readonly string[];
}

/** Pages by their address; everything else is asked for by its own name. */
const pages: ReadonlyMap<string, string> = new Map([
  ['', 'index.html'],
  ['config', 'config.html'],
  ['consent-end', 'consent-end.html'],
]);

/** `GET /tab/…`: the tab's pages and what they are made of. */
export function serveTab({ files, frameAncestors }: TabOptions): Handler {
  const policy = pagePolicy(frameAncestors);
  return async (request, response) => {
    const name = (request.url ?? '').split('?', 1)[0]?.slice('/tab/'.length) ?? '';
    const served = await files();
    const file = served.get(pages.get(name) ?? name);
    if (!file) throw new PortraitError('not_found', 'No such file of the tab, or the tab was not built');
    response.header('Content-Security-Policy', policy);
    response.header('Referrer-Policy', 'no-referrer');
    response.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    sendFile(request, response, file);
  };
}

/** `GET /tab`: relative addresses begin at the folder. */
export const toTabFolder: Handler = (_request, response) => {
  response.header('Location', '/tab/');
  response.send(301);
  return Promise.resolve();
};

function sendFile(request: Request, response: Response, { forms, mediaType, etag, isHashed }: TabFile): void {
  const form = preferredForm(request.headers['accept-encoding'] ?? '');
  const tag = `"${etag}-${form}"`;
  response.header('ETag', tag);
  response.header('Vary', 'Accept-Encoding');
  // Set, not added to what stands there already.
  // A page names the scripts of one build: it is asked for each time, and mostly answered with 304.
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isHeldByClient(request.headers['if-none-match'], tag)) {
    response.send(304);
    return;
  }
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': forms[form].byteLength,
    ...(form !== 'plain' && { 'Content-Encoding': form === 'br' ? 'br' : 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : forms[form]);
}

/** A client that names a coding without refusing it (`;q=0`) takes it. */
function preferredForm(acceptEncoding: string): keyof TabFile['forms'] {
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]);
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gz' : 'plain';
}
