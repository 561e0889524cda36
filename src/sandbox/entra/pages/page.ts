import { createHash } from 'node:crypto';
import type { SandboxResponse } from '../../http/messages.js';
import { Html, html } from './html.js';

/** Plain, readable in the light and in the dark, and the same width in a popup and in a tab. */
const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 26rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.4rem; font-weight: 600; }
  label, select, button { font: inherit; }
  select { display: block; width: 100%; margin: 0.25rem 0 1rem; padding: 0.4rem; }
  button { margin: 1rem 0.5rem 0 0; padding: 0.4rem 1.25rem; }
  li small { display: block; }
  small { opacity: 0.75; }`;

const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * A page without script that nobody may frame.
 * @param formTarget where a form's answer may lead on to beside the sandbox; browsers check redirects by it too
 */
export function page(status: number, title: string, content: Html, formTarget = ''): SandboxResponse {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${formTarget}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
  return {
    status,
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Security-Policy', policy],
      ['X-Content-Type-Options', 'nosniff'],
      // Where it leads on to may know who sent the browser, as with Entra's own pages, and nothing else of the address.
      ['Referrer-Policy', 'strict-origin'],
    ],
    body: Buffer.from(document.text),
  };
}

/** Values that a form sends along unseen. */
export function hiddenFields(values: Iterable<readonly [name: string, value: string]>): Html[] {
  return Array.from(values, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `);
}
