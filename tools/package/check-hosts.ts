import { z } from 'zod';

import type { Json } from './substitute-variables.js';

const page = z.string().optional();

/** Where the manifest names hosts. Where it is malformed, the schema says so. */
const hostsShape = z.object({
  validDomains: z.array(z.string()).default([]),
  configurableTabs: z.array(z.object({ configurationUrl: page })).default([]),
  staticTabs: z.array(z.object({ contentUrl: page, websiteUrl: page })).default([]),
  composeExtensions: z
    .array(
      z.object({
        messageHandlers: z.array(z.object({ value: z.object({ domains: z.array(z.string()) }) })).default([]),
      }),
    )
    .default([]),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }).optional(),
});
type Hosts = z.infer<typeof hostsShape>;

/**
 * Teams shows no page, unfurls no link and hands out no token for a host that `validDomains` does not list, and says
 * nothing about it: what a manifest names has to stand there.
 */
export function checkHosts(manifest: Json): string[] {
  const { data } = hostsShape.safeParse(manifest);
  if (!data) return [];
  const unlisted = namedHosts(data).filter(([, host]) => !isListed(host, data.validDomains));
  return [
    ...unlisted.map(([place, host]) => `${place} is on "${host}", which validDomains does not list.`),
    ...resourceFaults(data),
  ];
}

function namedHosts({ configurableTabs, staticTabs, composeExtensions }: Hosts): [place: string, host: string][] {
  const pages = [
    ...configurableTabs.map((tab, at) => [`configurableTabs[${at}].configurationUrl`, tab.configurationUrl] as const),
    ...staticTabs.flatMap((tab, at) => [
      [`staticTabs[${at}].contentUrl`, tab.contentUrl] as const,
      [`staticTabs[${at}].websiteUrl`, tab.websiteUrl] as const,
    ]),
  ];
  const linked = composeExtensions.flatMap(({ messageHandlers }) =>
    messageHandlers.flatMap(({ value }) => value.domains),
  );
  return [
    ...pages.flatMap(([place, address]): [string, string][] =>
      address !== undefined && URL.canParse(address) ? [[place, new URL(address).hostname]] : [],
    ),
    ...linked.map((domain): [string, string] => ['composeExtensions[0].messageHandlers', domain]),
  ];
}

function isListed(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) =>
    domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host.toLowerCase() === domain.toLowerCase(),
  );
}

/** A tab is signed in only for a resource of its own host, a bot only for one that ends with its id. */
function resourceFaults({ webApplicationInfo, validDomains }: Hosts): string[] {
  if (!webApplicationInfo) return [];
  const { id, resource } = webApplicationInfo;
  const [, host = ''] = /^api:\/\/([^/]+)\/botid-/.exec(resource) ?? [];
  const isOwn = isListed(host, validDomains) && resource.endsWith(`/botid-${id}`);
  return isOwn ? [] : [`webApplicationInfo.resource is "${resource}"; it must be api://{a valid domain}/botid-${id}.`];
}
