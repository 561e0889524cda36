import { z } from 'zod';

import { iconFiles } from './check-icons.js';
import { checkCapabilities } from './check-capabilities.js';
import { checkCommands } from './check-commands.js';
import { checkHosts } from './check-hosts.js';
import type { Json } from './substitute-variables.js';
import { validDomainFault } from './valid-domain.js';

const commandShape = z.object({ title: z.string(), description: z.string().default('') });

/**
 * What the rules below read. Only types are asked for: where one is wrong the schema has said so already, and the
 * rules have nothing to go by.
 */
const manifestShape = z.object({
  version: z.string(),
  id: z.string(),
  name: z.object({ short: z.string(), full: z.string().default('') }),
  icons: z.record(z.string(), z.string()),
  developer: z.object({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  validDomains: z.array(z.string()).default([]),
  bots: z
    .array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(commandShape) })).default([]),
      }),
    )
    .default([]),
});
type Manifest = z.infer<typeof manifestShape>;

/** What Teams and its store ask of a manifest beyond the published schema, as sentences; empty when all is well. */
export function checkRules(manifest: Json): string[] {
  const { success, data } = manifestShape.safeParse(manifest);
  if (!success) return [];
  return [
    ...versionFaults(data),
    ...idFaults(data),
    ...nameFaults(data),
    ...addressFaults(data),
    ...iconNameFaults(data),
    ...data.bots.flatMap((bot, at) => checkCommands(bot).map((fault) => `bots[${at}] ${fault}`)),
    ...domainFaults(data),
    ...checkHosts(manifest),
    ...checkCapabilities(manifest),
  ];
}

function versionFaults({ version }: Manifest): string[] {
  const semantic = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version);
  return semantic ? [] : [`version is "${version}"; it must be three numbers such as 1.4.0.`];
}

/** The all-zero GUID passes the schema, and is what a forgotten value often looks like. */
function idFaults({ id, bots }: Manifest): string[] {
  const ids = [
    { name: 'id', value: id },
    ...bots.map(({ botId }, at) => ({ name: `bots[${at}].botId`, value: botId })),
  ];
  return ids
    .filter(({ value }) => /^[0-]+$/.test(value))
    .map(({ name }) => `${name} is the empty GUID; set a real one.`);
}

/** The store refuses an app that carries Microsoft's product names in its own. */
function nameFaults({ name }: Manifest): string[] {
  return Object.entries(name).flatMap(([part, text]) => {
    const word = /\b(Microsoft|Teams|Office|Azure)\b/i.exec(text)?.[0];
    return word === undefined ? [] : [`name.${part} holds "${word}"; an app's name may not.`];
  });
}

/** The schema lets http:// pass; the store does not, and no page of ours is served that way. */
function addressFaults({ developer }: Manifest): string[] {
  return Object.entries(developer)
    .filter(([, address]) => !(URL.canParse(address) && new URL(address).protocol === 'https:'))
    .map(([part, address]) => `developer.${part} is "${address}"; it must be an https:// address.`);
}

function iconNameFaults({ icons }: Manifest): string[] {
  const packaged: readonly string[] = Object.values(iconFiles);
  return Object.entries(icons)
    .filter(([, file]) => !packaged.includes(file))
    .map(([icon, file]) => `icons.${icon} names "${file}"; the package holds ${packaged.join(' and ')}.`);
}

function domainFaults({ validDomains }: Manifest): string[] {
  return validDomains.flatMap((domain) => {
    const fault = validDomainFault(domain);
    return fault === undefined ? [] : [`validDomains holds "${domain}", which ${fault}.`];
  });
}
