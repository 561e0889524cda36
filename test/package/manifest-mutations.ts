import type { Json } from '../../tools/package/substitute-variables.js';

const bot: Record<string, Json> = { botId: '${{BOT_ID}}', scopes: ['personal'] };
const commandsOf = (titles: string[], scope = 'personal'): Json => [
  { ...bot, commandLists: [{ scopes: [scope], commands: titles.map((title) => ({ title, description: title })) }] },
];

const languagesOf = (...additionalLanguages: { languageTag: string; file: string }[]): Record<string, Json> => ({
  localizationInfo: { defaultLanguageTag: 'en-us', additionalLanguages },
});
const rightsOf = (...rights: [name: string, type: string][]): Record<string, Json> => ({
  authorization: { permissions: { resourceSpecific: rights.map(([name, type]) => ({ name, type })) } },
});
const another = '3c7a1d2e-9b4f-4e6a-8c5d-1f0e2b3a4c5d';
const search = { id: 's', type: 'query', title: 'Find', parameters: [{ name: 'name', title: 'Name' }] };
const photos = { entityId: 'photos', name: 'Photos', contentUrl: 'https://${{BOT_DOMAIN}}/tab/', scopes: ['personal'] };

/** One change to the manifest, and the one sentence that it earns. */
export const manifestMutations: [name: string, change: Record<string, Json | undefined>, fault: string][] = [
  ['an id that is no GUID', { id: 'portrait' }, 'id is "portrait", which is not a GUID.'],
  ['an empty GUID', { id: '00000000-0000-0000-0000-000000000000' }, 'id is the empty GUID; set a real one.'],
  ['a long name', { name: { short: 'P'.repeat(31) } }, 'name.short has 31 characters; 30 are allowed.'],
  ['a product name', { name: { short: 'Teams Faces' } }, 'name.short holds "Teams"; an app\'s name may not.'],
  ['an unknown property', { colour: 'red' }, 'The manifest has a property "colour" that the schema does not know.'],
  ['a version of two numbers', { version: '1.0' }, 'version is "1.0"; it must be three numbers such as 1.4.0.'],
  ['a colour by name', { accentColor: 'teal' }, 'accentColor is "teal", which is not a colour such as #146A63.'],
  [
    'a scope in the wrong case',
    {
      bots: [
        {
          botId: '${{BOT_ID}}',
          scopes: ['groupchat'],
          commandLists: [{ scopes: ['groupchat'], commands: [{ title: 'help' }] }],
        },
      ],
    },
    'bots[0].scopes[0] is "groupchat"; allowed are team, personal, groupChat, copilot.',
  ],
  ['a bot without commands', { bots: [bot] }, 'bots[0] has no command; list at least one.'],
  ['a slash command', { bots: commandsOf(['/help']) }, 'bots[0] has the command "/help"; write it without the slash.'],
  [
    'a command twice',
    { bots: commandsOf(['help', 'Help']) },
    'bots[0] lists the command "Help" twice in the scope "personal".',
  ],
  [
    'too many commands',
    { bots: commandsOf(Array.from({ length: 13 }, (_, at) => `command ${at}`)) },
    'bots[0].commandLists[0].commands has 13 entries; 12 are allowed.',
  ],
  [
    'more commands than the menu shows',
    { bots: commandsOf(Array.from({ length: 11 }, (_, at) => `command ${at}`)) },
    'bots[0] lists 11 commands in the scope "personal"; 10 are allowed.',
  ],
  [
    'a command that the menu would cut',
    { bots: commandsOf(['p'.repeat(33)]) },
    'whose title has 33 characters; 32 are allowed.',
  ],
  [
    'a description that the menu would cut',
    { bots: commandsOf(['p'.repeat(129)]) },
    'whose description has 129 characters; 128 are allowed.',
  ],
  [
    'a tab elsewhere',
    { configurableTabs: [{ configurationUrl: 'https://a.net/tab', scopes: ['team'] }] },
    'configurableTabs[0].configurationUrl is on "a.net", which validDomains does not list.',
  ],
  [
    'links to elsewhere',
    {
      composeExtensions: [
        { botId: '${{BOT_ID}}', messageHandlers: [{ type: 'link', value: { domains: ['a.net'] } }], commands: [] },
      ],
    },
    'composeExtensions[0].messageHandlers is on "a.net", which validDomains does not list.',
  ],
  [
    'a resource that Teams hands out no token for',
    { webApplicationInfo: { id: '${{BOT_ID}}', resource: 'api://${{BOT_ID}}' } },
    'it must be api://{a valid domain}/botid-',
  ],
  [
    'a language twice',
    {
      localizationInfo: {
        defaultLanguageTag: 'en-us',
        additionalLanguages: [
          { languageTag: 'de', file: 'de.json' },
          { languageTag: 'de', file: 'fr.json' },
        ],
      },
    },
    'localizationInfo names the language "de" twice.',
  ],
  [
    'a translation that is not there',
    {
      localizationInfo: { defaultLanguageTag: 'en-us', additionalLanguages: [{ languageTag: 'nb', file: 'nb.json' }] },
    },
    'nb.json.',
  ],
  ['no languages', { localizationInfo: undefined }, 'The manifest has no localizationInfo'],
  [
    'a language twice, in another case',
    languagesOf({ languageTag: 'de', file: 'de.json' }, { languageTag: 'DE', file: 'fr.json' }),
    'localizationInfo names the language "DE" twice.',
  ],
  [
    'a file for two languages',
    languagesOf({ languageTag: 'de', file: 'de.json' }, { languageTag: 'fr', file: 'de.json' }),
    'localizationInfo names the file "de.json" for two languages.',
  ],
  ...['english', 'xx', 'de-QQ'].map((languageTag): [string, Record<string, Json>, string] => [
    `the language ${languageTag}`,
    languagesOf({ languageTag, file: 'de.json' }),
    `localizationInfo names the language "${languageTag}", which is none.`,
  ]),
  [
    'a translation that is a folder',
    languagesOf({ languageTag: 'de', file: '..' }),
    'localizationInfo names ".."; a translation is a .json file that lies beside the manifest.',
  ],
  [
    'a search of another bot',
    { composeExtensions: [{ botId: another, commands: [search] }] },
    `composeExtensions[0].botId is "${another}", and the bot's is `,
  ],
  ['nobody to sign in for', { webApplicationInfo: undefined }, 'The manifest has no webApplicationInfo'],
  [
    'another registration to sign in for',
    { webApplicationInfo: { id: another, resource: `api://\${{BOT_DOMAIN}}/botid-${another}` } },
    `webApplicationInfo.id is "${another}", and the bot's is `,
  ],
  ['no rights', { authorization: undefined }, 'does not ask for ChatMember.Read.Chat.'],
  [
    'a right that is misspelt',
    rightsOf(['TeamMembers.Read.Group', 'Application']),
    'asks for "TeamMembers.Read.Group", which the app never uses.',
  ],
  [
    'a right of the wrong kind',
    rightsOf(['TeamMember.Read.Group', 'Delegated']),
    'asks for TeamMember.Read.Group as Delegated; it is used as Application.',
  ],
  [
    'a tab twice',
    { staticTabs: [photos, { ...photos, name: 'Faces' }] },
    'staticTabs has the entityId "photos" twice.',
  ],
  [
    'a tab without TLS',
    { staticTabs: [{ ...photos, contentUrl: 'http://${{BOT_DOMAIN}}/tab/' }] },
    'staticTabs[0].contentUrl is "http://portrait.example.com/tab/"; it must be an https:// address.',
  ],
  [
    'a configuration without TLS',
    { configurableTabs: [{ configurationUrl: 'http://${{BOT_DOMAIN}}/tab/config', scopes: ['team', 'groupChat'] }] },
    'configurableTabs[0].configurationUrl is "http://portrait.example.com/tab/config"; it must be an https:// address.',
  ],
  ['a blank name', { name: { short: ' ', full: 'Portrait' } }, 'name.short is blank.'],
  ['a blank name of a tab', { staticTabs: [{ ...photos, name: '' }] }, 'staticTabs[0].name is blank.'],
  [
    'a tab to open first, where there is none',
    { configurableTabs: [], defaultGroupCapability: { team: 'tab', groupchat: 'bot' } },
    'defaultGroupCapability.team is "tab", which the app does not have there.',
  ],
  [
    'a connector to open first, where there is none',
    { defaultGroupCapability: { groupchat: 'connector' } },
    'defaultGroupCapability.groupchat is "connector", which the app does not have there.',
  ],
  ['a product name in small letters', { name: { short: 'teams faces' } }, 'name.short holds "teams"'],
  [
    'a placeholder in the name of a property',
    { '${{BOT_ID}}': 'x' },
    'The manifest holds "${{BOT_ID}}" in a variable\'s own value or in a property\'s name',
  ],
  [
    'commands where the bot is not',
    { bots: commandsOf(['help'], 'team') },
    'bots[0] lists commands for the scope "team", which the bot does not have.',
  ],
  [
    'a page without TLS',
    {
      developer: {
        name: 'P',
        websiteUrl: 'http://a.net/',
        privacyUrl: 'https://a.net/',
        termsOfUseUrl: 'https://a.net/',
      },
    },
    'developer.websiteUrl is "http://a.net/"; it must be an https:// address.',
  ],
  [
    'a missing page',
    { developer: { name: 'P', websiteUrl: 'https://a.net/', privacyUrl: 'https://a.net/' } },
    'developer has no "termsOfUseUrl".',
  ],
  [
    'an icon that is not packaged',
    { icons: { color: 'logo.png', outline: 'outline.png' } },
    'icons.color names "logo.png"; the package holds color.png and outline.png.',
  ],
  ['another manifest version', { manifestVersion: '1.30' }, 'manifestVersion must be "1.29".'],
  [
    'a schema elsewhere, which is not fetched',
    { $schema: 'https://schema.invalid/teams.json' },
    '$schema must be https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json.',
  ],
  [
    'a placeholder that cannot be read',
    { description: { short: 'From ${{MY TEAM}}', full: 'Faces.' } },
    'The manifest holds "${{MY TEAM}}", which names no variable: letters, digits and "_" only.',
  ],
  [
    'a variable that nobody knows',
    { description: { short: 'From ${{CITY}}', full: 'Faces.' } },
    'CITY is not set. The manifest asks for it.',
  ],
];
