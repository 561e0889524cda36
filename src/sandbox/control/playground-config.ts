import { portraitBotId } from '../botframework/bot-framework.js';
import { stableGuid } from '../tenant/stable-guid.js';
import type { Tenant, User } from '../tenant/tenant.js';

/** A person as Teams names them to one bot: stable, opaque, and no Entra id. */
function teamsUserId(user: User): string {
  return `29:${stableGuid(`teams-users/${user.id}`).replaceAll('-', '')}`;
}

function person(user: User) {
  return {
    id: teamsUserId(user),
    name: user.displayName,
    // Spelt so by the Playground's schema.
    userPrincipleName: user.userPrincipalName,
    aadObjectId: user.id,
    givenName: user.givenName,
    surname: user.surname,
    email: user.mail,
  };
}

/**
 * The configuration of the Microsoft 365 Agents Playground (schema 0.1.1): this tenant's people, chat and team.
 * The schema wants exactly five users beside the current one, one group chat, and at most one channel beside General.
 */
export function playgroundConfig({ id: tenantId, playground: { currentUser, users, chat, team } }: Tenant) {
  const [general, ...channels] = team.channels;
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${portraitBotId}`, name: 'Portrait' },
    currentUser: person(currentUser),
    users: users.map(person),
    personalChat: { id: `a:${stableGuid('chats/personal')}` },
    groupChat: { id: chat.id, name: chat.topic },
    team: {
      id: general?.id,
      name: team.displayName,
      aadGroupId: team.id,
      channels: channels.map(({ id, displayName }) => ({ id, name: displayName })),
    },
  };
}
