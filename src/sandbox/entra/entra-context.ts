import type { Clock } from '../../foundation/clock.js';
import type { Tenant, User } from '../tenant/tenant.js';
import type { RegisteredClient } from './clients.js';
import type { SigningKey } from './signing-key.js';

/** What the rooms of the stand-in for Entra share. */
export interface EntraContext {
  /** `https://localhost:PORT`: the authority, and one of the names that Graph goes by here. */
  readonly origin: string;
  /** Every origin that means Microsoft Graph as a resource. */
  readonly graphResources: ReadonlySet<string>;
  readonly tenant: Tenant;
  readonly clients: readonly RegisteredClient[];
  readonly key: SigningKey;
  readonly clock: Clock;
  /** Whether a user has agreed that a client uses these scopes on their behalf. */
  isConsented(client: RegisteredClient, user: User, scopes: readonly string[]): boolean;
}

/** The one issuer of every token, whatever endpoint it came from. */
export function issuerOf({ origin, tenant }: Pick<EntraContext, 'origin' | 'tenant'>): string {
  return `${origin}/${tenant.id}/v2.0`;
}
