import { z } from 'zod';

import { stringsByPath } from './strings-by-path.js';
import type { Json } from './substitute-variables.js';

/** Where Teams opens something of an app as soon as it is added, and the scope that a part has to have for it. */
const groupPlaces = [
  { place: 'team', scope: 'team' },
  { place: 'groupchat', scope: 'groupChat' },
  { place: 'meetings', scope: 'groupChat' },
] as const;

const page = z.string().optional();
const part = z.string().optional();
const scopes = z.array(z.string()).default([]);

/** What the parts of an app say of each other. Where it is malformed, the schema says so. */
const capabilitiesShape = z.object({
  bots: z.array(z.object({ botId: z.string(), scopes })).default([]),
  composeExtensions: z.array(z.object({ botId: z.string().optional() })).default([]),
  configurableTabs: z.array(z.object({ configurationUrl: page, scopes })).default([]),
  staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: page, websiteUrl: page })).default([]),
  webApplicationInfo: z.object({ id: z.string() }).optional(),
  defaultGroupCapability: z.object({ team: part, groupchat: part, meetings: part }).default({}),
  authorization: z
    .object({
      permissions: z
        .object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })).default([]) })
        .optional(),
    })
    .optional(),
});
type Capabilities = z.infer<typeof capabilitiesShape>;

/** The rights over one team or chat that come by installing: who is there, which walls and rosters are read by. */
const installedRights = ['TeamMember.Read.Group', 'ChannelMember.Read.Group', 'ChatMember.Read.Chat'];

/** Where the parts of a manifest do not fit each other, or what the app asks for at run time: Teams tells of none of it. */
export function checkCapabilities(manifest: Json): string[] {
  const { data } = capabilitiesShape.safeParse(manifest);
  if (!data) return [];
  return [
    ...blankFaults(manifest),
    ...botFaults(data),
    ...rightFaults(data),
    ...tabFaults(data),
    ...defaultFaults(data),
  ];
}

function blankFaults(manifest: Json): string[] {
  const blank = [...stringsByPath(manifest)].filter(([, text]) => text.trim() === '');
  return blank.map(([place]) => `${place} is blank.`);
}

/** One registration is the bot, the search beside the message box, and whom Teams signs people in for. */
function botFaults({ bots, composeExtensions, webApplicationInfo }: Capabilities): string[] {
  const [bot] = bots;
  if (!bot) return [];
  const others = composeExtensions.filter(({ botId }) => botId !== undefined && botId !== bot.botId);
  const faults = others.map(
    ({ botId }) => `composeExtensions[0].botId is "${botId}", and the bot's is "${bot.botId}".`,
  );
  if (!webApplicationInfo) return [...faults, 'The manifest has no webApplicationInfo: nobody could sign in.'];
  const { id } = webApplicationInfo;
  return id === bot.botId ? faults : [...faults, `webApplicationInfo.id is "${id}", and the bot's is "${bot.botId}".`];
}

function rightFaults({ authorization }: Capabilities): string[] {
  const asked = authorization?.permissions?.resourceSpecific ?? [];
  const absent = installedRights.filter((right) => !asked.some(({ name }) => name === right));
  const place = 'authorization.permissions.resourceSpecific';
  return [
    ...absent.map((right) => `${place} does not ask for ${right}.`),
    ...asked.flatMap(({ name, type }) => {
      if (!installedRights.includes(name)) return [`${place} asks for "${name}", which the app never uses.`];
      return type === 'Application' ? [] : [`${place} asks for ${name} as ${type}; it is used as Application.`];
    }),
  ];
}

function tabFaults({ staticTabs, configurableTabs }: Capabilities): string[] {
  const ids = staticTabs.map(({ entityId }) => entityId);
  const pages = [
    ...configurableTabs.map((tab, at) => [`configurableTabs[${at}].configurationUrl`, tab.configurationUrl] as const),
    ...staticTabs.flatMap((tab, at) => [
      [`staticTabs[${at}].contentUrl`, tab.contentUrl] as const,
      [`staticTabs[${at}].websiteUrl`, tab.websiteUrl] as const,
    ]),
  ];
  return [
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `staticTabs has the entityId "${id}" twice.`),
    ...pages
      .filter(([, address]) => address !== undefined && !address.startsWith('https://'))
      .map(([place, address]) => `${place} is "${String(address)}"; it must be an https:// address.`),
  ];
}

function defaultFaults({ defaultGroupCapability, bots, configurableTabs }: Capabilities): string[] {
  const offered = new Map([
    ['bot', bots.flatMap((bot) => bot.scopes)],
    ['tab', configurableTabs.flatMap((tab) => tab.scopes)],
  ]);
  return groupPlaces.flatMap(({ place, scope }) => {
    const chosen = defaultGroupCapability[place];
    if (chosen === undefined || offered.get(chosen)?.includes(scope)) return [];
    return [`defaultGroupCapability.${place} is "${chosen}", which the app does not have there.`];
  });
}
