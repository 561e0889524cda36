import { createHash, randomBytes } from 'node:crypto';
import type { OpenSandbox } from './open-sandbox.js';

export const redirectUri = 'http://localhost:7777/auth';

/** A verifier and its challenge. */
export function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The query of an authorization request of the client `tools`. */
export function authorizeQuery(open: OpenSandbox, more: Record<string, string> = {}) {
  return new URLSearchParams({
    client_id: open.client('tools').clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid offline_access User.Read',
    state: 's&t=1',
    ...more,
  });
}

const authorizeUrl = (open: OpenSandbox) => `${open.sandbox.httpUrl}/organizations/oauth2/v2.0/authorize`;

/** Opens the page. */
export function openPage(open: OpenSandbox, query: URLSearchParams) {
  return fetch(`${authorizeUrl(open)}?${query.toString()}`, { redirect: 'manual' });
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Presses a button of the page as a browser without script does: with every hidden field as the page has it. */
export async function pressButton(open: OpenSandbox, page: string, userId: string, decision = 'accept') {
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]));
  body.set('sandbox_user', userId);
  body.set('sandbox_decision', decision);
  return fetch(authorizeUrl(open), { method: 'POST', body, redirect: 'manual' });
}

/** Signs a user in on the page; the address that the browser is sent to. */
export async function signIn(open: OpenSandbox, userId: string, query: URLSearchParams, decision?: string) {
  const page = await (await openPage(open, query)).text();
  const response = await pressButton(open, page, userId, decision);
  return new URL(response.headers.get('location') ?? 'none:');
}
