import { AadstsError } from '../aadsts-error.js';
import type { GrantHandler } from '../grant-handler.js';
import { issueAppToken } from '../issue-tokens.js';
import { requestedScopes } from '../requested-scopes.js';
import { requiredParameter, requireProof } from '../token-request.js';

/** The application for itself: everything an administrator granted it, so `.default` is the only scope there is. */
export const clientCredentials: GrantHandler = (request, context) => {
  requireProof(request);
  const scope = requiredParameter(request.form, 'scope');
  const scopes = requestedScopes(scope, context);
  if (scopes.names.length !== 1 || scopes.names[0] !== '.default') {
    throw new AadstsError(70011, `The scope ${scope} does not end in /.default.`);
  }
  return issueAppToken(context, request.client, scopes);
};
