import { hostPageTabLink, noTabLink, teamsTabLink, type BotOptions, type TabLink } from '../bot/index.js';
import type { Config } from '../config/index.js';

/** What the bot is told of how the app is set. */
type BotSettings = Pick<
  BotOptions,
  | 'serviceUrls'
  | 'cardSigningKeys'
  | 'photoAccess'
  | 'deepLinkHost'
  | 'appId'
  | 'publicUrl'
  | 'allowedTenants'
  | 'tabLink'
>;

export function botSettings(config: Config): BotSettings {
  const { serviceUrls, cardSigningKeys, photoAccess, deepLinkHost, credentials } = config.bot;
  return {
    ...{ serviceUrls, cardSigningKeys, photoAccess, deepLinkHost },
    appId: credentials?.appId ?? '',
    publicUrl: config.tab.publicUrl,
    allowedTenants: config.entra.allowedTenants,
    tabLink: tabLink(config),
  };
}

/** Where the cards' "Open in tab" leads. */
function tabLink({ bot: { tabLinks, deepLinkHost } }: Config): TabLink {
  switch (tabLinks.kind) {
    case 'teams':
      return teamsTabLink(deepLinkHost, tabLinks.appId);
    case 'hostPage':
      return hostPageTabLink(tabLinks.url);
    case 'none':
      return noTabLink;
  }
}
