import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { isGuid, sameGuid } from '../foundation/guid.js';
import { PortraitError } from '../model/portrait-error.js';
import { teamsClients } from './teams-clients.js';

/** What a token is held against. */
export interface SsoRules {
  /** Entra's root, without a trailing slash. */
  readonly authorityHost: string;
  readonly clientId: string;
  /** The name that Teams asks for tokens under. */
  readonly appIdUri: string;
  /** Tenants (GUIDs) whose people the app serves. */
  readonly allowedTenants: readonly string[];
  /** Clients (GUIDs) that may have asked for the token; Teams' own unless given. */
  readonly askers?: readonly string[];
}

/** Who signed in. */
export interface SsoClaims {
  readonly tenantId: string;
  readonly userId: string;
  /** Whether the token says that they are no guest of the tenant; where it says nothing, nobody knows. */
  readonly isMember: boolean;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The one permission that the app offers: to be used by the user who signed in. */
const ownScope = 'access_as_user';

/** Authorities that sign in another's name (their own OpenID metadata says so). */
const issuerHosts: ReadonlyMap<string, string> = new Map([
  ['https://login.chinacloudapi.cn', 'https://login.partner.microsoftonline.cn'],
]);

/** What the optional claim `acct` says of a member; a guest's says 1 (Entra, "optional claims reference"). */
const memberAccount = 0;

const guid = z.string().refine(isGuid);

/** A user's token for this app, of version 2: an application's own and an id token lack `scp`. */
const userToken = z.object({
  ver: z.literal('2.0'),
  iss: z.string(),
  aud: z.string(),
  tid: guid,
  oid: guid,
  azp: z.string(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes(ownScope)),
  idtyp: z.literal('user').optional(),
  acct: z.unknown().optional(),
  exp: z.number(),
});

/**
 * Reads the claims of a token whose signature and lifetime are good.
 * @throws PortraitError token_invalid, or tenant_not_allowed for a good token of a tenant that the app does not serve
 */
export function readSsoClaims(payload: JWTPayload, rules: SsoRules): SsoClaims {
  const { data: claims, error } = userToken.safeParse(payload);
  // The names of the claims alone: their values are the sender's.
  if (!claims) throw refused(`its ${error.issues.map(({ path }) => path.join('.')).join(', ')} will not do`);
  if (![rules.clientId, rules.appIdUri].includes(claims.aud)) throw refused('it is meant for somebody else');
  if (!(rules.askers ?? teamsClients).some((client) => client === claims.azp)) throw refused('its azp will not do');
  if (claims.iss !== issuerOf(rules.authorityHost, claims.tid)) throw refused('its issuer is not its tenant’s');
  if (!rules.allowedTenants.some((tenant) => sameGuid(tenant, claims.tid))) {
    throw new PortraitError('tenant_not_allowed', 'The token is of a tenant that is not in ALLOWED_TENANTS');
  }
  return {
    tenantId: claims.tid.toLowerCase(),
    userId: claims.oid.toLowerCase(),
    isMember: claims.acct === memberAccount,
    expiresAt: claims.exp * 1_000,
  };
}

function issuerOf(authorityHost: string, tenantId: string): string {
  return `${issuerHosts.get(authorityHost) ?? authorityHost}/${tenantId}/v2.0`;
}

function refused(why: string): PortraitError {
  return new PortraitError('token_invalid', `The token was refused: ${why}`);
}
