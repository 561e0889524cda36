import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { redirection } from './answer-at-address.js';
import { isOwnAddress } from './authorize-request.js';
import type { EntraContext } from './entra-context.js';
import { html } from './pages/html.js';
import { page } from './pages/page.js';

/** Nobody stays signed in here, so signing out only leads back, to an address that is some client's own. */
export function signOut({ query }: SandboxRequest, { clients }: EntraContext): SandboxResponse {
  const address = query.get('post_logout_redirect_uri');
  if (address === null || !clients.some((client) => isOwnAddress(client, address))) {
    return page(200, 'You signed out', html`<p>You may close this window.</p>`);
  }
  const target = new URL(address);
  const state = query.get('state');
  if (state !== null) target.searchParams.append('state', state);
  return redirection(target.href);
}
