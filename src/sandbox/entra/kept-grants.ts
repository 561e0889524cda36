import type { User } from '../tenant/tenant.js';
import type { RegisteredClient } from './clients.js';
import type { RequestedScopes } from './requested-scopes.js';

/** What an authorization code stands for until it is redeemed. */
export interface CodeGrant {
  readonly client: RegisteredClient;
  readonly user: User;
  readonly scopes: RequestedScopes;
  readonly redirectUri: string;
  /** SHA-256 of the verifier, in base64url; undefined where the client asked for no PKCE. */
  readonly challenge: string | undefined;
  readonly nonce: string | undefined;
  /** Whether the user showed a second factor. */
  readonly secondFactor: boolean;
  /** A code is good once. */
  redeemed: boolean;
}

/** What a refresh token stands for. */
export interface RefreshGrant {
  readonly client: RegisteredClient;
  readonly user: User;
  readonly scopes: RequestedScopes;
  /** A client that proved itself for the first token proves itself for every other. */
  readonly authenticated: boolean;
}
