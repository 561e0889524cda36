import type { JWTPayload } from 'jose';
import { issuerOf } from '../entra/entra-context.js';
import type { EntraContext } from '../entra/entra-context.js';
import { GraphError } from './graph-error.js';

/** On whose behalf Graph is called: what the access token says. */
export type Reader =
  | { readonly kind: 'app'; readonly clientId: string; readonly granted: readonly string[] }
  | { readonly kind: 'user'; readonly userId: string; readonly granted: readonly string[] };

/** Graph's sentences for a token that it does not take; the first two were seen on photo calls. */
const sentences = {
  empty: 'Access token is empty.',
  malformed: 'CompactToken parsing failed with error code: 80049217',
  signature: 'Access token validation failure. Invalid signature.',
  lifetime: 'Access token has expired or is not yet valid.',
  audience: 'Access token validation failure. Invalid audience.',
  issuer: 'Access token validation failure. Invalid issuer.',
} as const;

function tokenRefused(reason: keyof typeof sentences, origin: string): GraphError {
  const challenge = `Bearer realm="", authorization_uri="${origin}/common/oauth2/v2.0/authorize", client_id="00000003-0000-0000-c000-000000000000"`;
  return new GraphError({
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: sentences[reason],
    headers: [['WWW-Authenticate', challenge]],
  });
}

/**
 * Reads the bearer token: signature, lifetime, issuer and audience are checked as Graph checks them.
 * @throws GraphError 401.
 */
export async function readerOf(authorization: string | undefined, context: EntraContext): Promise<Reader> {
  const { origin, key, clock, graphResources } = context;
  const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw tokenRefused('empty', origin);
  const verified = await key.verify(token, clock.now());
  if (!verified.ok) throw tokenRefused(verified.reason, origin);
  const { claims } = verified;
  if (claims.iss !== issuerOf(context)) throw tokenRefused('issuer', origin);
  if (typeof claims.aud !== 'string' || !graphResources.has(claims.aud)) throw tokenRefused('audience', origin);
  return asReader(claims);
}

function asReader(claims: JWTPayload): Reader {
  const { idtyp, appid, roles, scp, oid } = claims;
  if (idtyp === 'app') {
    return {
      kind: 'app',
      clientId: typeof appid === 'string' ? appid : '',
      granted: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    };
  }
  return {
    kind: 'user',
    userId: typeof oid === 'string' ? oid : '',
    granted: typeof scp === 'string' ? scp.split(' ') : [],
  };
}
