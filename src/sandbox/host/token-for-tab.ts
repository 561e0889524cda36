import { z } from 'zod';
import { registeredClients, teamsWebClient } from '../entra/clients.js';
import type { RegisteredClient } from '../entra/clients.js';
import type { EntraContext } from '../entra/entra-context.js';
import { issueUserToken } from '../entra/issue-tokens.js';
import { requestedScopes } from '../entra/requested-scopes.js';
import { ControlError, readJson } from '../control/read-json.js';
import { jsonResponse } from '../http/messages.js';
import type { Header, SandboxResponse } from '../http/messages.js';
import type { User } from '../tenant/tenant.js';

const order = z.strictObject({
  /** Id of who sits there. */
  user: z.string().min(1).max(200),
  /** The application's id URI, or its client id; the app `portrait` unless given. */
  resource: z.string().min(1).max(500).optional(),
  /** Whether nobody may be asked anything. */
  silent: z.boolean().optional(),
});

/** A token must not stay in anybody's cache. */
const notStored: readonly Header[] = [['Cache-Control', 'no-store']];

/**
 * What Teams gets for a tab that asks for a token: `{ token }`, or `{ reason }` in the words that Teams hands on to the
 * tab (seen in reports against teams-js: resourceDisabled, resourceRequiresConsent).
 */
export async function tokenForTab(body: Buffer, context: EntraContext): Promise<SandboxResponse> {
  try {
    const { user: userId, resource, silent } = readJson(body, order);
    const application = applicationOf(resource);
    if (!application) return refusal('resourceDisabled');
    const user = context.tenant.users.find(({ id }) => id === userId);
    if (!user) return refusal('user_not_found');
    if (silent === true && lacksConsent(application, user, context)) return refusal('resourceRequiresConsent');
    const scopes = requestedScopes(`${application.appIdUri}/access_as_user`, context);
    const { access_token: token } = await issueUserToken(context, {
      client: application,
      user,
      scopes,
      authenticated: false,
      signedInThrough: teamsWebClient,
    });
    return jsonResponse(200, { token }, notStored);
  } catch (thrown) {
    if (!(thrown instanceof ControlError)) throw thrown;
    return jsonResponse(400, { error: { code: 'Sandbox', message: thrown.message } });
  }
}

function applicationOf(resource = 'portrait'): RegisteredClient | undefined {
  return registeredClients.find(({ name, appIdUri, clientId }) => [name, appIdUri, clientId].includes(resource));
}

/**
 * Where consent is required, and somebody has agreed to nothing yet. Teams refuses such a token only to a tab that wants
 * nobody asked (teams-library-js issues 691 and 2252); else it asks by itself, which here is taken as done.
 */
function lacksConsent(application: RegisteredClient, user: User, context: EntraContext): boolean {
  const given = context.consents.given(application, user, application.delegatedScopes);
  return context.requiresConsent() && given.length === 0;
}

function refusal(reason: string): SandboxResponse {
  return jsonResponse(403, { reason }, notStored);
}
