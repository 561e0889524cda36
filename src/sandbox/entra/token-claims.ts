import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { stableGuid } from '../tenant/stable-guid.js';
import type { User } from '../tenant/tenant.js';
import type { RegisteredClient } from './clients.js';
import { issuerOf } from './entra-context.js';
import type { EntraContext } from './entra-context.js';

/** How long a token lasts when nobody says otherwise, in seconds; Entra's own last 60 to 90 minutes. */
export const tokenLifetime = 3600;

/** The claims of every token; `lifetime` in seconds. One that is born expired was issued one usual lifetime before its end. */
export function commonClaims(context: EntraContext, lifetime: number): JWTPayload {
  const now = Math.floor(context.clock.now() / 1000);
  const issued = lifetime > 0 ? now : now + lifetime - tokenLifetime;
  const tid = context.tenant.id;
  return { iss: issuerOf(context), iat: issued, nbf: issued, exp: now + lifetime, tid, uti: randomUUID() };
}

/** An application by itself: `roles` instead of scopes, and nobody behind it. */
export function appClaims(client: RegisteredClient, audience: string, roles: readonly string[]): JWTPayload {
  const servicePrincipal = stableGuid(`service-principals/${client.name}`);
  return {
    aud: audience,
    appid: client.clientId,
    appidacr: '1',
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    roles: [...roles],
    ver: '1.0',
  };
}

/** A user's token for Graph: version 1 in its claims, as Graph's are. */
export function graphClaims(client: RegisteredClient, user: User, audience: string, scp: string): JWTPayload {
  return {
    aud: audience,
    appid: client.clientId,
    appidacr: '1',
    idtyp: 'user',
    ...personClaims(user),
    upn: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    scp,
    ver: '1.0',
  };
}

/**
 * A user's token for an application of the tenant: version 2, through the client that the user signed in with.
 * With the Teams client in that place it is what Teams hands to a tab or a bot.
 */
export function applicationClaims(
  application: RegisteredClient,
  signedInThrough: string,
  user: User,
  scp: string,
): JWTPayload {
  return {
    aud: application.clientId,
    azp: signedInThrough,
    azpacr: '0',
    // The registration asks for it as an optional claim: 0 is a member of the tenant, 1 a guest.
    acct: user.userType === 'Guest' ? 1 : 0,
    ...personClaims(user),
    preferred_username: user.userPrincipalName,
    scp,
    ver: '2.0',
  };
}

/** Who signed in, for the client that asked. */
export function idClaims(client: RegisteredClient, user: User): JWTPayload {
  return { aud: client.clientId, ...personClaims(user), preferred_username: user.userPrincipalName, ver: '2.0' };
}

function personClaims(user: User): JWTPayload {
  return { name: user.displayName, oid: user.id, sub: stableGuid(`subjects/${user.id}`) };
}
