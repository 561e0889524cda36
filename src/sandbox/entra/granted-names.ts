import type { User } from '../tenant/tenant.js';
import { AadstsError } from './aadsts-error.js';
import type { RegisteredClient } from './clients.js';
import type { EntraContext } from './entra-context.js';
import type { RequestedScopes } from './requested-scopes.js';

/** The permissions that a request means: `.default` stands for everything that the client is registered for. */
export function meantNames(client: RegisteredClient, { names, application }: RequestedScopes): readonly string[] {
  if (!names.includes('.default')) return names;
  return application ? ['access_as_user'] : client.delegatedScopes;
}

/**
 * The same request with what the user has agreed to. Named permissions need agreement one by one; `.default` takes what
 * there is. Applications of the tenant trust each other, as Teams is trusted by an application that is pre-authorised.
 * @throws AadstsError 65001.
 */
export function consentedScopes(
  { consents, requiresConsent }: Pick<EntraContext, 'consents' | 'requiresConsent'>,
  client: RegisteredClient,
  user: User,
  scopes: RequestedScopes,
): RequestedScopes {
  if (scopes.application || !requiresConsent()) return scopes;
  const meant = meantNames(client, scopes);
  const given = consents.given(client, user, meant);
  const enough = scopes.names.includes('.default') ? given.length > 0 : given.length === meant.length;
  if (!enough) throw new AadstsError(65001, `It is '${client.name}', with the id ${client.clientId}.`);
  return { ...scopes, granted: given };
}
