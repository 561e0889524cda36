import type { JWTPayload } from 'jose';
import { AadstsError } from '../aadsts-error.js';
import { showsSecondFactor } from '../claims-challenge.js';
import type { GrantHandler } from '../grant-handler.js';
import { issuerOf } from '../entra-context.js';
import type { EntraContext } from '../entra-context.js';
import { consentedScopes } from '../granted-names.js';
import { issueUserToken } from '../issue-tokens.js';
import { requestedScopes } from '../requested-scopes.js';
import { requiredParameter, requireProof } from '../token-request.js';
import type { TokenRequest } from '../token-request.js';

const refusals = { malformed: 50013, signature: 50013, lifetime: 500133 } as const;

/** The user's token that was handed in, if it was made here for this client. */
async function assertedClaims({ form, client }: TokenRequest, context: EntraContext): Promise<JWTPayload> {
  const verified = await context.key.verify(requiredParameter(form, 'assertion'), context.clock.now());
  if (!verified.ok) throw new AadstsError(refusals[verified.reason]);
  const { claims } = verified;
  if (claims.iss !== issuerOf(context)) throw new AadstsError(50013, 'It comes from another issuer.');
  if (claims.aud !== client.clientId && claims.aud !== client.appIdUri) throw new AadstsError(500131);
  return claims;
}

/** A token for Graph in exchange for the token that a user gave to the client. */
export const onBehalfOf: GrantHandler = async (request, context) => {
  requireProof(request);
  if (requiredParameter(request.form, 'requested_token_use') !== 'on_behalf_of') {
    throw new AadstsError(90013, "The only requested_token_use is 'on_behalf_of'.");
  }
  const claims = await assertedClaims(request, context);
  const user = context.tenant.users.find(({ id }) => id === claims['oid']);
  if (!user) throw new AadstsError(50034);
  if (context.requiresSecondFactor() && !showsSecondFactor(claims)) throw new AadstsError(50076);
  const scopes = requestedScopes(requiredParameter(request.form, 'scope'), context);
  const { client, authenticated } = request;
  return issueUserToken(context, {
    client,
    user,
    scopes: consentedScopes(context, client, user, scopes),
    authenticated,
  });
};
