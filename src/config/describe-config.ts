import type { Config } from './config.js';

/** What a configuration turns on, for the log: no secret, no address with a password, nobody's id. */
export function describeConfig(config: Config): Record<string, string | number | boolean> {
  const { mode, http, bot, entra, graph, images, photos, redisUrl } = config;
  return {
    mode,
    graph: graph.baseUrl,
    authority: entra.authorityHost,
    authenticated: bot.credentials !== undefined,
    tenants: entra.allowedTenants.length,
    photoAccess: bot.photoAccess,
    imageDelivery: images.delivery.kind,
    tabLinks: bot.tabLinks.kind,
    exclusion: photos.excludedGroupId !== undefined,
    trustedProxies: http.trustedProxies,
    redis: redisUrl !== undefined,
  };
}
