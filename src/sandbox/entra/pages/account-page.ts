import type { SandboxResponse } from '../../http/messages.js';
import type { User } from '../../tenant/tenant.js';
import type { AuthorizeRequest } from '../authorize-request.js';
import { html } from './html.js';
import { hiddenFields, page } from './page.js';
import { permissionWords } from './permission-words.js';

/** The page on which somebody says who they are and what the client may do for them. Any password would be right: none is asked. */
export function accountPage(request: AuthorizeRequest, users: readonly User[]): SandboxResponse {
  const { client, form, names, redirectUri, suggested } = request;
  const options = users.map((user) =>
    user === suggested
      ? html`<option value="${user.id}" selected>${user.displayName} (${user.userPrincipalName})</option>`
      : html`<option value="${user.id}">${user.displayName} (${user.userPrincipalName})</option>`,
  );
  const permissions = names.map((name) => html`<li>${permissionWords(name)} <small>${name}</small></li>`);
  const content = html`<form method="post" action="authorize">
    ${hiddenFields(form)}
    <label for="user">Account</label>
    <select id="user" name="sandbox_user">
      ${options}
    </select>
    <p><strong>${client.name}</strong> would like to:</p>
    <ul>
      ${permissions}
    </ul>
    <button name="sandbox_decision" value="accept">Accept</button>
    <button name="sandbox_decision" value="cancel">Cancel</button>
    <p><small>A sandbox: these people are made up.</small></p>
  </form>`;
  return page(200, `Sign in to ${client.name}`, content, new URL(redirectUri).origin);
}
