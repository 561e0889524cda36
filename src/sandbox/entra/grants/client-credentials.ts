import { connectorResource } from '../../botframework/bot-framework.js';
import { AadstsError } from '../aadsts-error.js';
import type { GrantHandler } from '../grant-handler.js';
import { issueAppToken } from '../issue-tokens.js';
import { requestedScopes } from '../requested-scopes.js';
import { requiredParameter, requireProof } from '../token-request.js';

/**
 * The application for itself: everything an administrator granted it, so `.default` is the only scope there is. Its
 * roles are Graph's: on another application of the tenant, and on the Bot Framework's connector, it has none.
 */
export const clientCredentials: GrantHandler = (request, context) => {
  requireProof(request);
  const { form, client } = request;
  const scope = requiredParameter(form, 'scope');
  if (scope === `${connectorResource}/.default`) {
    return issueAppToken(context, client, { audience: connectorResource, roles: [] });
  }
  const { names, audience, application } = requestedScopes(scope, context);
  if (names.length !== 1 || names[0] !== '.default') {
    throw new AadstsError(70011, `The scope ${scope} does not end in /.default.`);
  }
  return issueAppToken(context, client, { audience, roles: application ? [] : client.applicationRoles });
};
