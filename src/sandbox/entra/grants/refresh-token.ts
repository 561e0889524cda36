import { AadstsError } from '../aadsts-error.js';
import type { GrantHandler } from '../grant-handler.js';
import { consentedScopes } from '../granted-names.js';
import { issueUserToken } from '../issue-tokens.js';
import { requestedScopes } from '../requested-scopes.js';
import { requiredParameter, requireProof } from '../token-request.js';

/**
 * New tokens for a refresh token, a new refresh token among them. The old one stays good, as Entra's does, so that a
 * client which lost the answer may ask again. The scope may be another one, even on another resource.
 */
export const refreshToken: GrantHandler = (request, context) => {
  const { form, client, authenticated } = request;
  const found = context.refreshTokens.find(requiredParameter(form, 'refresh_token'));
  if (found?.value.client !== client) throw new AadstsError(70000);
  if (found.expired) throw new AadstsError(700082);
  if (found.value.authenticated) requireProof(request);
  const { user, scopes } = found.value;
  const asked = form.get('scope');
  const wanted = asked ? requestedScopes(asked, context) : scopes;
  const signIn = [...new Set([...wanted.signIn, 'offline_access'])];
  const consented = consentedScopes(context, client, user, { ...wanted, signIn });
  return issueUserToken(context, { client, user, scopes: consented, authenticated });
};
