import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { User } from '../tenant/tenant.js';
import { teamsWebClient } from './clients.js';
import type { RegisteredClient } from './clients.js';
import { issuerOf } from './entra-context.js';
import type { EntraContext } from './entra-context.js';
import type { RequestedScopes } from './requested-scopes.js';
import { stableGuid } from '../tenant/stable-guid.js';

/** How long a token lasts when nobody says otherwise, in seconds; Entra's own last 60 to 90 minutes. */
export const tokenLifetime = 3600;

/** What the token endpoint answers when all is well. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** The claims of every token. A token that is born expired was issued one lifetime before its end. */
function baseClaims(context: EntraContext, lifetime: number): JWTPayload {
  const now = Math.floor(context.clock.now() / 1000);
  const issued = lifetime > 0 ? now : now + lifetime - tokenLifetime;
  const { tenant } = context;
  return { iss: issuerOf(context), iat: issued, nbf: issued, exp: now + lifetime, tid: tenant.id, uti: randomUUID() };
}

/** An application's own token: `roles` instead of scopes, and nobody behind it. */
export async function issueAppToken(
  context: EntraContext,
  client: RegisteredClient,
  audience: string,
): Promise<TokenAnswer> {
  const servicePrincipal = stableGuid(`service-principals/${client.name}`);
  const access_token = await context.key.sign({
    ...baseClaims(context, tokenLifetime),
    aud: audience,
    appid: client.clientId,
    appidacr: '1',
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    roles: [...client.applicationRoles],
    ver: '1.0',
  });
  return { token_type: 'Bearer', expires_in: tokenLifetime, ext_expires_in: tokenLifetime, access_token };
}

/** A user's token for Graph or for an application of the tenant, with an id token where `openid` was asked for. */
export async function issueUserToken(
  context: EntraContext,
  { client, user, scopes, lifetime = tokenLifetime }: UserGrant,
): Promise<TokenAnswer> {
  const base = baseClaims(context, lifetime);
  const claims = scopes.application
    ? teamsTokenClaims(scopes.application, user, scopes)
    : graphTokenClaims(client, user, scopes);
  const access_token = await context.key.sign({ ...base, ...claims });
  const wantsIdToken = scopes.signIn.includes('openid');
  return {
    token_type: 'Bearer',
    scope: answeredScope(client, scopes),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token,
    ...(wantsIdToken ? { id_token: await context.key.sign({ ...base, ...idTokenClaims(client, user) }) } : {}),
    client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: context.tenant.id })).toString('base64url'),
  };
}

/** Who a token is for, and for what. */
export interface UserGrant {
  readonly client: RegisteredClient;
  readonly user: User;
  readonly scopes: RequestedScopes;
  /** Seconds; negative for a token that has already expired. */
  readonly lifetime?: number;
}

/** `.default` stands for everything that the client is registered for. */
function grantedNames(client: RegisteredClient, { names, application }: RequestedScopes): readonly string[] {
  if (!names.includes('.default')) return names;
  return application ? ['access_as_user'] : client.delegatedScopes;
}

/** Scopes in the form in which they were asked for, since MSAL looks its cache up by that; what `.default` meant is added. */
function answeredScope(client: RegisteredClient, scopes: RequestedScopes): string {
  const meant = scopes.names.includes('.default')
    ? grantedNames(client, scopes).map((name) => `${scopes.audience}/${name}`)
    : [];
  return [...meant, ...scopes.asked].join(' ');
}

/** The token that Teams hands to a tab or a bot: version 2, for the application, through the Teams client. */
function teamsTokenClaims(application: RegisteredClient, user: User, scopes: RequestedScopes): JWTPayload {
  return {
    aud: application.clientId,
    azp: teamsWebClient,
    azpacr: '0',
    ...personClaims(user),
    preferred_username: user.userPrincipalName,
    scp: grantedNames(application, scopes).join(' '),
    ver: '2.0',
  };
}

/** Graph's tokens are version 1 in their claims. */
function graphTokenClaims(client: RegisteredClient, user: User, scopes: RequestedScopes): JWTPayload {
  return {
    aud: scopes.audience,
    appid: client.clientId,
    appidacr: '1',
    idtyp: 'user',
    ...personClaims(user),
    upn: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    scp: [...grantedNames(client, scopes), ...scopes.signIn].join(' '),
    ver: '1.0',
  };
}

function idTokenClaims(client: RegisteredClient, user: User): JWTPayload {
  return { aud: client.clientId, ...personClaims(user), preferred_username: user.userPrincipalName, ver: '2.0' };
}

function personClaims(user: User): JWTPayload {
  return { name: user.displayName, oid: user.id, sub: stableGuid(`subjects/${user.id}`) };
}
