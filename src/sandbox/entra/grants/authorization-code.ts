import { createHash } from 'node:crypto';
import { AadstsError } from '../aadsts-error.js';
import type { GrantHandler } from '../grant-handler.js';
import { consentedScopes } from '../granted-names.js';
import { issueUserToken } from '../issue-tokens.js';
import type { CodeGrant } from '../kept-grants.js';
import { requiredParameter, requireProof } from '../token-request.js';
import type { TokenRequest } from '../token-request.js';
import type { EntraContext } from '../entra-context.js';

/** The code's grant, if the code is good and this client's. */
function foundGrant({ form, client }: TokenRequest, { codes }: EntraContext): CodeGrant {
  const found = codes.find(requiredParameter(form, 'code'));
  if (found?.value.client !== client) throw new AadstsError(70000);
  if (found.value.redeemed) throw new AadstsError(54005);
  if (found.expired) throw new AadstsError(70008);
  if (found.value.redirectUri !== form.get('redirect_uri')) throw new AadstsError(500112);
  return found.value;
}

/** Who redeems a code is who asked for it: that is shown by PKCE, by the client's own proof, or by both. */
function requireSameParty(request: TokenRequest, { challenge }: CodeGrant): void {
  if (challenge === undefined) {
    requireProof(request);
    return;
  }
  const verifier = request.form.get('code_verifier') ?? '';
  if (createHash('sha256').update(verifier).digest('base64url') !== challenge) throw new AadstsError(501481);
}

/** Tokens for the code that a user's sign-in left with the client. */
export const authorizationCode: GrantHandler = (request, context) => {
  const grant = foundGrant(request, context);
  grant.redeemed = true;
  requireSameParty(request, grant);
  const { client, user, nonce, secondFactor } = grant;
  const scopes = consentedScopes(context, client, user, grant.scopes);
  return issueUserToken(context, { client, user, scopes, nonce, secondFactor, authenticated: request.authenticated });
};
