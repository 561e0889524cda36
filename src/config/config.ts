import type { BotCredentials } from '../bot/bot-adapter.js';
import type { ServiceUrlRule } from '../bot/service-url.js';
import type { AppProof } from '../identity/app-credential.js';
import type { BotFramework } from '../model/clouds.js';

/** How pictures get into cards: in the message itself, or fetched by the client from a signed address. */
export type ImageDelivery =
  | { readonly kind: 'inline' }
  | {
      readonly kind: 'url';
      /** Where clients reach this app, without a trailing slash. */
      readonly publicUrl: string;
      /** The first signs; every one is accepted. */
      readonly keys: readonly string[];
      /** How long an address is good, in milliseconds. */
      readonly ttlMs: number;
    };

/** Where the cards' "Open in tab" leads. */
export type TabLinks =
  /** `appId`: as the app is known in Teams. */
  | { readonly kind: 'teams'; readonly appId: string }
  /** `url`: a page that plays Teams for the tab. */
  | { readonly kind: 'hostPage'; readonly url: string }
  | { readonly kind: 'none' };

/** Everything that can be set, checked and with its defaults; built once and handed to the parts. */
export interface Config {
  readonly mode: 'tenant' | 'demo';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly metricsToken: string | undefined;
    /** How many proxies stand before the app and are believed. */
    readonly trustedProxies: number;
  };
  readonly tab: {
    /** Origins that may show the tab in a frame. */
    readonly frameAncestors: readonly string[];
    /** Where browsers reach this app, without a trailing slash; undefined where it is as they ask for it. */
    readonly publicUrl: string | undefined;
    /** Root of the authority as browsers reach it. */
    readonly signInPages: string;
  };
  readonly log: { readonly level: string; readonly hashKey: string | undefined };
  readonly bot: {
    readonly credentials: BotCredentials | undefined;
    /** The cloud's Bot Framework. */
    readonly framework: BotFramework;
    readonly serviceUrls: ServiceUrlRule;
    /** The first signs; every one is accepted. */
    readonly cardSigningKeys: readonly string[];
    readonly imageBudgetBytes: number;
    /** Whose rights read people's photos: the app's, or the asker's own. */
    readonly photoAccess: 'app' | 'user';
    /** Host of Teams' deep links. */
    readonly deepLinkHost: string;
    readonly tabLinks: TabLinks;
  };
  readonly entra: {
    readonly authorityHost: string;
    readonly clientId: string;
    readonly proof: AppProof;
    readonly tenantId: string;
    /** The app's own resource, which Teams asks for its users' tokens by. */
    readonly appIdUri: string;
    /** Tenants (GUIDs) whose members the app serves. */
    readonly allowedTenants: readonly string[];
  };
  readonly graph: { readonly baseUrl: string };
  readonly images: { readonly delivery: ImageDelivery };
  /** Holds a password in many places: never to be written anywhere. */
  readonly redisUrl: string | undefined;
  readonly photos: {
    readonly cacheMaxBytes: number;
    readonly metadataTtlMs: number;
    /** Group (GUID) of those who are never shown to others. */
    readonly excludedGroupId: string | undefined;
    /** Threads of libuv's pool, where image work runs. */
    readonly threadPoolSize: number;
  };
}
