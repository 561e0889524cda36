export const cloudNames = ['global', 'usgov-l4', 'usgov-l5', 'china'] as const;

export type CloudName = (typeof cloudNames)[number];

/** Where a Microsoft cloud keeps the services that Portrait speaks to. */
export interface Cloud {
  /** Root of Microsoft Graph, without a version. */
  readonly graph: string;
  /** Microsoft Entra's authority host. */
  readonly authority: string;
  /** Hosts that a Bot Framework `serviceUrl` may name; a leading dot admits every name below it. */
  readonly serviceUrlHosts: readonly string[];
}

/** One row for each cloud; GCC is part of `global`. Source: Graph "national cloud deployments", Bot Service "government". */
export const clouds = {
  global: {
    graph: 'https://graph.microsoft.com',
    authority: 'https://login.microsoftonline.com',
    serviceUrlHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  },
  'usgov-l4': {
    graph: 'https://graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    serviceUrlHosts: ['smba.infra.gov.teams.microsoft.us'],
  },
  'usgov-l5': {
    graph: 'https://dod-graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    serviceUrlHosts: ['smba.infra.dod.teams.microsoft.us'],
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
    serviceUrlHosts: ['.botframework.azure.cn'],
  },
} satisfies Record<CloudName, Cloud>;
