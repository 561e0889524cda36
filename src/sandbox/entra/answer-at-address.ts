import type { SandboxResponse } from '../http/messages.js';
import type { ReturnAddress } from './authorize-request.js';
import { html } from './pages/html.js';
import { hiddenFields, page } from './pages/page.js';

type Fields = [name: string, value: string][];

/** Sends the browser back to the client with an answer, in the way that the client asked for. */
export function answerAtAddress({ redirectUri, mode, state }: ReturnAddress, answer: Fields): SandboxResponse {
  const fields: Fields = state === null ? answer : [...answer, ['state', state]];
  if (mode === 'form_post') return postingPage(redirectUri, fields);
  const target = new URL(redirectUri);
  if (mode === 'query') for (const [name, value] of fields) target.searchParams.append(name, value);
  else target.hash = new URLSearchParams(fields).toString();
  return redirection(target.href);
}

/** Elsewhere; of where from, no more than the origin. */
export function redirection(location: string): SandboxResponse {
  return {
    status: 302,
    headers: [
      ['Location', location],
      ['Cache-Control', 'no-store'],
      ['Referrer-Policy', 'strict-origin'],
    ],
    body: Buffer.alloc(0),
  };
}

/** Entra's page posts itself by script; this one has a button. */
function postingPage(redirectUri: string, fields: Fields): SandboxResponse {
  const content = html`<form method="post" action="${redirectUri}">
    ${hiddenFields(fields)}
    <button>Continue</button>
  </form>`;
  return page(200, 'Back to the application', content, new URL(redirectUri).origin);
}
