import { createHash } from 'node:crypto';
import type { Response } from 'restify';

/** What a page says. Words of ours, and a code of ours: nothing that anybody sent stands on it. */
export interface SignInWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** To be written into the chat; stands between the first line and the others. */
  readonly code?: string;
}

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1.125rem/1.6 "Segoe UI",system-ui,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1.5rem}',
  'h1{font-size:1.5rem;font-weight:600}',
  'output{display:block;font:600 2.25rem/2 Consolas,ui-monospace,monospace;letter-spacing:.15em}',
].join('');

/** The page loads nothing and runs nothing; its one style is named by its hash. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page of the sign-in. */
export function sendSignInPage(response: Response, status: number, { title, lines, code }: SignInWords): void {
  const [first = '', ...others] = lines;
  const body = [
    `<h1>${title}</h1>`,
    `<p>${first}</p>`,
    ...(code === undefined ? [] : [`<output aria-label="Code">${code.slice(0, 4)}-${code.slice(4)}</output>`]),
    ...others.map((line) => `<p>${line}</p>`),
  ].join('');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main>${body}</main></body></html>`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(page),
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
  });
  response.end(page);
}
