export const cloudNames = ['global', 'usgov-l4', 'usgov-l5', 'china'] as const;

export type CloudName = (typeof cloudNames)[number];

/** What a bot has to know of its cloud's Bot Framework. */
export interface BotFramework {
  /** Issuer of the tokens that the channel sends, and where its keys are described. */
  readonly issuer: string;
  readonly openIdMetadata: string;
  /** The bot's own sign-in: Entra's root and the scope of the connector. */
  readonly login: string;
  readonly scope: string;
  /** The tenant that signs in bots without a tenant of their own. */
  readonly sharedTenant: string;
  /** The token service that keeps users' sign-ins. */
  readonly tokenService: string;
}

/** Where a Microsoft cloud keeps the services that Portrait speaks to. URLs have no trailing slash. */
export interface Cloud {
  /** Root of Microsoft Graph, without a version. */
  readonly graph: string;
  /** Microsoft Entra's authority host. */
  readonly authority: string;
  readonly botFramework: BotFramework;
  /** Hosts that a Bot Framework `serviceUrl` may name; a leading dot admits every name below it. */
  readonly serviceUrlHosts: readonly string[];
  /** Origins that may show the tab in a frame, as CSP's `frame-ancestors` takes them. */
  readonly frameAncestors: readonly string[];
  /** Host of Teams' deep links. */
  readonly deepLinkHost: string;
}

/** Both government clouds are served by one Bot Framework. */
const governmentBotFramework: BotFramework = {
  issuer: 'https://api.botframework.us',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  login: 'https://login.microsoftonline.us',
  scope: 'https://api.botframework.us',
  sharedTenant: 'MicrosoftServices.onmicrosoft.us',
  tokenService: 'https://api.botframework.azure.us',
};

/**
 * One row for each cloud. GCC is part of `global`. Sources:
 * - graph, authority: Microsoft Graph, "National cloud deployments".
 * - botFramework: the constants of botframework-connector for the public and the government cloud; Azure Bot Service,
 *   "Configure a bot in Microsoft Azure operated by 21Vianet" for China.
 * - serviceUrlHosts: Teams, "Proactive messages" for the public and the government clouds; China's are named below the
 *   domain of its Bot Framework, of which no list is published.
 * - frameAncestors: Teams, "Tab requirements", and the hosts that teams-js accepts; none is published for China.
 * - deepLinkHost: the hosts that teams-js accepts; China's as 21Vianet's Teams is reached.
 */
export const clouds = {
  global: {
    graph: 'https://graph.microsoft.com',
    authority: 'https://login.microsoftonline.com',
    botFramework: {
      issuer: 'https://api.botframework.com',
      openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      login: 'https://login.microsoftonline.com',
      scope: 'https://api.botframework.com',
      sharedTenant: 'botframework.com',
      tokenService: 'https://api.botframework.com',
    },
    serviceUrlHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
    frameAncestors: [
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook-sdf.office.com',
      'https://outlook-sdf.office365.com',
    ],
    deepLinkHost: 'teams.microsoft.com',
  },
  'usgov-l4': {
    graph: 'https://graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    botFramework: governmentBotFramework,
    serviceUrlHosts: ['smba.infra.gov.teams.microsoft.us'],
    frameAncestors: ['https://gov.teams.microsoft.us', 'https://*.gov.teams.microsoft.us'],
    deepLinkHost: 'gov.teams.microsoft.us',
  },
  'usgov-l5': {
    graph: 'https://dod-graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    botFramework: governmentBotFramework,
    serviceUrlHosts: ['smba.infra.dod.teams.microsoft.us'],
    frameAncestors: ['https://dod.teams.microsoft.us', 'https://*.dod.teams.microsoft.us'],
    deepLinkHost: 'dod.teams.microsoft.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
    botFramework: {
      issuer: 'https://api.botframework.azure.cn',
      openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      login: 'https://login.partner.microsoftonline.cn',
      scope: 'https://api.botframework.azure.cn',
      sharedTenant: 'microsoftservices.partner.onmschina.cn',
      tokenService: 'https://token.botframework.azure.cn',
    },
    serviceUrlHosts: ['.botframework.azure.cn'],
    frameAncestors: ['https://teams.microsoftonline.cn', 'https://*.teams.microsoftonline.cn'],
    deepLinkHost: 'teams.microsoftonline.cn',
  },
} as const satisfies Record<CloudName, Cloud>;
