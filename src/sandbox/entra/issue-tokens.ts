import type { User } from '../tenant/tenant.js';
import type { RegisteredClient } from './clients.js';
import type { EntraContext } from './entra-context.js';
import type { RequestedScopes } from './requested-scopes.js';
import { appClaims, commonClaims, graphClaims, idClaims, teamsClaims, tokenLifetime } from './token-claims.js';

/** What the token endpoint answers when all is well; lives in seconds. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** Who a token is for, and for what. */
export interface UserGrant {
  readonly client: RegisteredClient;
  readonly user: User;
  readonly scopes: RequestedScopes;
  /** Seconds; negative for a token that has already expired. */
  readonly lifetime?: number;
}

/** An application's own token. Its roles are Graph's: on another application of the tenant it has none. */
export async function issueAppToken(
  context: EntraContext,
  client: RegisteredClient,
  { audience, application }: RequestedScopes,
): Promise<TokenAnswer> {
  const claims = appClaims(client, audience, application ? [] : client.applicationRoles);
  const access_token = await context.key.sign({ ...commonClaims(context, tokenLifetime), ...claims });
  return { token_type: 'Bearer', expires_in: tokenLifetime, ext_expires_in: tokenLifetime, access_token };
}

/** A user's token for Graph or for an application of the tenant, with an id token where `openid` was asked for. */
export async function issueUserToken(
  context: EntraContext,
  { client, user, scopes, lifetime = tokenLifetime }: UserGrant,
): Promise<TokenAnswer> {
  const common = commonClaims(context, lifetime);
  const granted = grantedNames(client, scopes);
  const claims = scopes.application
    ? teamsClaims(scopes.application, user, granted.join(' '))
    : graphClaims(client, user, scopes.audience, [...granted, ...scopes.signIn].join(' '));
  const wantsIdToken = scopes.signIn.includes('openid');
  return {
    token_type: 'Bearer',
    scope: answeredScope(granted, scopes),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: await context.key.sign({ ...common, ...claims }),
    ...(wantsIdToken ? { id_token: await context.key.sign({ ...common, ...idClaims(client, user) }) } : {}),
    // MSAL names its accounts by this.
    client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: context.tenant.id })).toString('base64url'),
  };
}

/** `.default` stands for everything that the client is registered for. */
function grantedNames(client: RegisteredClient, { names, application }: RequestedScopes): readonly string[] {
  if (!names.includes('.default')) return names;
  return application ? ['access_as_user'] : client.delegatedScopes;
}

/** Scopes as they were asked for, since MSAL looks its cache up by them; what `.default` stood for comes first. */
function answeredScope(granted: readonly string[], { names, audience, asked }: RequestedScopes): string {
  const meant = names.includes('.default') ? granted.map((name) => `${audience}/${name}`) : [];
  return [...meant, ...asked].join(' ');
}
