import { createHash } from 'node:crypto';
import type { Response } from 'restify';
import type { Language } from '../../model/language.js';

const style = [
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}',
  'body{font:1.125rem/1.6 "Segoe UI",system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:12vh 1.5rem 3rem}',
  'h1{font-size:1.5rem;font-weight:600}',
  'h2{font-size:1.25rem;font-weight:600;margin-top:2rem}',
  'output{display:block;font:600 2.25rem/2 Consolas,ui-monospace,monospace;letter-spacing:.15em}',
].join('');

/** A page loads nothing and runs nothing; its one style is named by its hash. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of plain text, to be read in a browser. */
export interface HtmlPage {
  /** What it is written in; English unless it says otherwise. */
  readonly language?: Language;
  /** Text, which stands on the page as well: no HTML. */
  readonly title: string;
  /** HTML of ours: nothing that anybody sent stands in it. */
  readonly body: string;
}

/** Sends a page without scripts, in the light or dark colours that the reader's system has. */
export function sendHtmlPage(response: Response, status: number, { language = 'en', title, body }: HtmlPage): void {
  const page = `<!doctype html><html lang="${language === 'pt' ? 'pt-BR' : language}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  // By restify, which otherwise answers once more where this is the answer to an address that it has no route for.
  response.sendRaw(status, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(page)),
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
  });
}
