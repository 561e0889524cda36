import { portraitBotId } from '../botframework/bot-framework.js';
import { stableGuid } from '../tenant/stable-guid.js';

/** An application registered in the tenant. Ids and secrets are public on purpose: the sandbox answers loopback only. */
export interface RegisteredClient {
  readonly name: 'portrait' | 'tools' | 'bot';
  readonly clientId: string;
  readonly clientSecret: string;
  /** The application's own resource, whose scope is `access_as_user`. */
  readonly appIdUri: string;
  /** Where sign-in may lead back to, beside any loopback address. */
  readonly redirectUris: readonly string[];
  /** Application permissions that an administrator has granted. */
  readonly applicationRoles: readonly string[];
  /** Delegated permissions that `.default` stands for. */
  readonly delegatedScopes: readonly string[];
}

/** Where the Bot Framework's token service takes a sign-in up (Teams, "add authentication to your bot"). */
const botSignIn = 'https://token.botframework.com/.auth/web/redirect';

const portraitId = stableGuid('clients/portrait');
const toolsId = stableGuid('clients/tools');

/** The applications that `GET /sandbox/info` tells of. */
export const registeredClients: readonly RegisteredClient[] = [
  {
    name: 'portrait',
    clientId: portraitId,
    clientSecret: 'sandbox~portrait~is~not~secret',
    appIdUri: `api://localhost:3978/botid-${portraitId}`,
    redirectUris: [botSignIn],
    // As little as the product can do with: anything more would hide a request that a real tenant refuses.
    // The last is for those who prefer not to be shown, where a group of them is named.
    applicationRoles: ['User.ReadBasic.All', 'Team.ReadBasic.All', 'GroupMember.Read.All'],
    delegatedScopes: ['User.Read', 'User.ReadBasic.All', 'Team.ReadBasic.All', 'Contacts.Read'],
  },
  {
    name: 'tools',
    clientId: toolsId,
    clientSecret: 'sandbox~tools~is~not~secret',
    appIdUri: `api://${toolsId}`,
    redirectUris: [],
    applicationRoles: [
      'User.Read.All',
      'ProfilePhoto.Read.All',
      'ProfilePhoto.ReadWrite.All',
      'Group.Read.All',
      'Group.ReadWrite.All',
      'Team.ReadBasic.All',
      'TeamMember.Read.All',
      'Channel.ReadBasic.All',
      'Chat.ReadBasic.All',
      'Contacts.Read',
      'Contacts.ReadWrite',
    ],
    delegatedScopes: [
      'User.Read',
      'User.ReadBasic.All',
      'ProfilePhoto.Read.All',
      'Group.Read.All',
      'Team.ReadBasic.All',
      'Contacts.Read',
    ],
  },
];

/** The registration of the demo's bot, with which it signs in to the Bot Framework's connector and to nothing else. */
export const botClient: RegisteredClient = {
  name: 'bot',
  clientId: portraitBotId,
  clientSecret: 'sandbox~bot~is~not~secret',
  appIdUri: `api://botid-${portraitBotId}`,
  redirectUris: [],
  applicationRoles: [],
  delegatedScopes: [],
};

/** The Teams web client: the `azp` of the token that Teams hands to a tab (Teams, "enable SSO for your tab"). */
export const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
