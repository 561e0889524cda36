import type { EntraContext } from './entra-context.js';

/** The first path segment of an authority that any tenant's users may sign in at. */
export const sharedAuthorities: readonly string[] = ['common', 'organizations'];

/**
 * The OpenID Connect metadata of one authority. A domain is answered with the tenant's id; a shared authority keeps
 * its own name in the endpoints and leaves a placeholder in the issuer, as Microsoft's does.
 */
export function openIdMetadata({ origin, tenant }: EntraContext, authority: string): Record<string, unknown> {
  const shared = sharedAuthorities.includes(authority.toLowerCase());
  const root = `${origin}/${shared ? authority.toLowerCase() : tenant.id}`;
  return {
    token_endpoint: `${root}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${root}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${shared ? '{tenantid}' : tenant.id}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'oid', 'ver'],
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
    msgraph_host: new URL(origin).host,
  };
}
