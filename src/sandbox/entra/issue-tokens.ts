import type { JWTPayload } from 'jose';
import type { User } from '../tenant/tenant.js';
import { secondFactorClaims } from './claims-challenge.js';
import type { RegisteredClient } from './clients.js';
import type { EntraContext } from './entra-context.js';
import { meantNames } from './granted-names.js';
import type { RequestedScopes } from './requested-scopes.js';
import { appClaims, applicationClaims, commonClaims, graphClaims, idClaims, tokenLifetime } from './token-claims.js';

/** What the token endpoint answers when all is well; lives in seconds. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** Who a token is for, and for what. */
export interface UserGrant {
  readonly client: RegisteredClient;
  readonly user: User;
  readonly scopes: RequestedScopes;
  /** Whether the client proved itself. */
  readonly authenticated: boolean;
  /** Through which client the user signed in to an application of the tenant; the one that asks unless given. */
  readonly signedInThrough?: string;
  /** From the authorization request, for the id token. */
  readonly nonce?: string | undefined;
  /** Whether the user showed a second factor. */
  readonly secondFactor?: boolean;
  /** Seconds; negative for a token that has already expired. */
  readonly lifetime?: number;
}

/** An application's own token; `roles` are its permissions on the resource that is the audience. */
export async function issueAppToken(
  context: EntraContext,
  client: RegisteredClient,
  { audience, roles }: { readonly audience: string; readonly roles: readonly string[] },
): Promise<TokenAnswer> {
  const claims = appClaims(client, audience, roles);
  const access_token = await context.key.sign({ ...commonClaims(context, tokenLifetime), ...claims });
  return { token_type: 'Bearer', expires_in: tokenLifetime, ext_expires_in: tokenLifetime, access_token };
}

/**
 * A user's token for Graph or for an application of the tenant, with an id token where `openid` was asked for and a
 * refresh token where `offline_access` was.
 */
export async function issueUserToken(context: EntraContext, grant: UserGrant): Promise<TokenAnswer> {
  const { client, user, scopes, lifetime = tokenLifetime } = grant;
  const common = commonClaims(context, lifetime);
  const granted = scopes.granted ?? meantNames(client, scopes);
  const claims = scopes.application
    ? applicationClaims(scopes.application, grant.signedInThrough ?? client.clientId, user, granted.join(' '))
    : graphClaims(client, user, scopes.audience, [...granted, ...scopes.signIn].join(' '));
  return {
    token_type: 'Bearer',
    scope: answeredScope(granted, scopes),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: await context.key.sign({ ...common, ...claims, ...(grant.secondFactor ? secondFactorClaims : {}) }),
    ...(scopes.signIn.includes('offline_access') ? { refresh_token: context.refreshTokens.keep(grant) } : {}),
    ...(scopes.signIn.includes('openid') ? { id_token: await idToken(context, grant, common) } : {}),
    // MSAL names its accounts by this.
    client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: context.tenant.id })).toString('base64url'),
  };
}

function idToken(context: EntraContext, { client, user, nonce }: UserGrant, common: JWTPayload): Promise<string> {
  return context.key.sign({ ...common, ...idClaims(client, user), ...(nonce === undefined ? {} : { nonce }) });
}

/** Scopes as they were asked for, since MSAL looks its cache up by them; what `.default` stood for comes first. */
function answeredScope(granted: readonly string[], { names, audience, asked }: RequestedScopes): string {
  const meant = names.includes('.default') ? granted.map((name) => `${audience}/${name}`) : [];
  return [...meant, ...asked].join(' ');
}
