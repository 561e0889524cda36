import { AadstsError } from '../aadsts-error.js';
import { teamsWebClient } from '../clients.js';
import type { GrantHandler } from '../grant-handler.js';
import { issueUserToken } from '../issue-tokens.js';
import { requestedScopes } from '../requested-scopes.js';
import { tokenLifetime } from '../token-claims.js';
import { requiredParameter } from '../token-request.js';

/** The longest life that a tool may ask for, in seconds: a day. */
const longestLifetime = 86_400;

/** Seconds from an extra form field of this sandbox; a negative life makes a token that has expired. */
function askedLifetime(form: URLSearchParams): number {
  const asked = form.get('expires_in');
  if (asked === null) return tokenLifetime;
  if (!/^-?\d{1,5}$/.test(asked) || Math.abs(Number(asked)) > longestLifetime) {
    throw new AadstsError(90013, `expires_in is a whole number of seconds up to ${longestLifetime}.`);
  }
  return Number(asked);
}

/** A user's token for tools: any password will do, no proof of the client is needed and no consent. */
export const password: GrantHandler = async ({ form, client, authenticated }, context) => {
  const userName = requiredParameter(form, 'username').toLowerCase();
  requiredParameter(form, 'password');
  const scopes = requestedScopes(requiredParameter(form, 'scope'), context);
  const user = context.tenant.users.find(
    ({ id, userPrincipalName }) => id === userName || userPrincipalName.toLowerCase() === userName,
  );
  if (!user) throw new AadstsError(50034, `It was asked for as '${userName}'.`);
  const lifetime = askedLifetime(form);
  return issueUserToken(context, { client, user, scopes, authenticated, signedInThrough: teamsWebClient, lifetime });
};
