import type { BotCredentials } from '../bot/bot-adapter.js';
import type { ServiceUrlRule } from '../bot/service-url.js';
import type { BotFramework } from '../model/clouds.js';

/** Everything that can be set, checked and with its defaults; built once and handed to the parts. */
export interface Config {
  readonly mode: 'tenant' | 'demo';
  readonly http: { readonly host: string; readonly port: number; readonly metricsToken: string | undefined };
  readonly log: { readonly level: string; readonly hashKey: string | undefined };
  readonly bot: {
    readonly credentials: BotCredentials | undefined;
    /** The cloud's Bot Framework. */
    readonly framework: BotFramework;
    readonly serviceUrls: ServiceUrlRule;
    /** The first signs; every one is accepted. */
    readonly cardSigningKeys: readonly string[];
    readonly imageBudgetBytes: number;
  };
  readonly entra: {
    readonly authorityHost: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenantId: string;
    /** Tenants (GUIDs) whose members the app serves. */
    readonly allowedTenants: readonly string[];
  };
  readonly graph: { readonly baseUrl: string };
  readonly photos: { readonly cacheMaxBytes: number; readonly metadataTtlMs: number };
}
