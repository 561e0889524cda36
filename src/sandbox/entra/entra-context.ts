import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../../foundation/clock.js';
import type { Tenant } from '../tenant/tenant.js';
import { botClient, registeredClients } from './clients.js';
import type { RegisteredClient } from './clients.js';
import { ConsentBook } from './consent-book.js';
import type { CodeGrant, RefreshGrant } from './kept-grants.js';
import { ShortMemory } from './short-memory.js';
import type { SigningKey } from './signing-key.js';

/** What the rooms of the stand-in for Entra share. */
export interface EntraContext {
  /** `https://localhost:PORT`: the authority, and one of the names that Graph goes by here. */
  readonly origin: string;
  /** Every origin that means Microsoft Graph as a resource. */
  readonly graphResources: ReadonlySet<string>;
  readonly tenant: Tenant;
  readonly clients: readonly RegisteredClient[];
  /** By client id: the certificate that a client may prove itself with. */
  readonly certificates: ReadonlyMap<string, X509Certificate>;
  readonly key: SigningKey;
  readonly clock: Clock;
  readonly codes: ShortMemory<CodeGrant>;
  readonly refreshTokens: ShortMemory<RefreshGrant>;
  readonly consents: ConsentBook;
  /** Whether delegated permissions need consent at present. */
  requiresConsent(): boolean;
  /** Whether conditional access wants a second factor at present. */
  requiresSecondFactor(): boolean;
}

/** What differs from one sandbox to the next. */
type EntraSetting = Pick<
  EntraContext,
  'origin' | 'graphResources' | 'tenant' | 'certificates' | 'key' | 'clock' | 'requiresConsent' | 'requiresSecondFactor'
>;

const minute = 60_000;

/** Lives in milliseconds, as Entra documents them, and how many are remembered. */
const memories = {
  codes: { lifetime: 10 * minute, most: 1000 },
  refreshTokens: { lifetime: 90 * 24 * 60 * minute, most: 10_000 },
} as const;

/** Opens an authority in which nobody has signed in yet. */
export function openEntra(setting: EntraSetting): EntraContext {
  const { codes, refreshTokens } = memories;
  return {
    ...setting,
    clients: [...registeredClients, botClient],
    codes: new ShortMemory(setting.clock, codes.lifetime, codes.most),
    refreshTokens: new ShortMemory(setting.clock, refreshTokens.lifetime, refreshTokens.most),
    consents: new ConsentBook(),
  };
}

/** The one issuer of every token, whatever endpoint it came from. */
export function issuerOf({ origin, tenant }: Pick<EntraContext, 'origin' | 'tenant'>): string {
  return `${origin}/${tenant.id}/v2.0`;
}
