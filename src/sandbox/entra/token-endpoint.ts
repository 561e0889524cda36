import { jsonResponse } from '../http/messages.js';
import type { Header, SandboxRequest, SandboxResponse } from '../http/messages.js';
import { AadstsError, aadstsResponse } from './aadsts-error.js';
import type { EntraContext } from './entra-context.js';
import type { GrantHandler } from './grant-handler.js';
import { authorizationCode } from './grants/authorization-code.js';
import { clientCredentials } from './grants/client-credentials.js';
import { onBehalfOf } from './grants/on-behalf-of.js';
import { password } from './grants/password.js';
import { refreshToken } from './grants/refresh-token.js';
import { requiredParameter, tokenRequest } from './token-request.js';

/** Every grant, by its `grant_type`. */
const grants: Readonly<Record<string, GrantHandler>> = {
  client_credentials: clientCredentials,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOf,
  authorization_code: authorizationCode,
  refresh_token: refreshToken,
  password,
};

/** A token must not stay in anybody's cache (RFC 6749 section 5.1). */
const notStored: readonly Header[] = [
  ['Cache-Control', 'no-store, no-cache'],
  ['Pragma', 'no-cache'],
];

/** Answers a token request, or refuses it as Entra does. */
export async function answerTokenRequest(request: SandboxRequest, context: EntraContext): Promise<SandboxResponse> {
  try {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const grantType = requiredParameter(form, 'grant_type');
    const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
    if (!grant) throw new AadstsError(70003, `It was '${grantType}'.`);
    return jsonResponse(200, await grant(await tokenRequest(request, context), context), notStored);
  } catch (thrown) {
    if (!(thrown instanceof AadstsError)) throw thrown;
    return aadstsResponse(thrown, context.clock.now(), request.headers.get('client-request-id'));
  }
}
