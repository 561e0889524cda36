import { chats } from './chats.js';
import { contacts } from './contacts.js';
import { groups } from './groups.js';
import { people } from './people.js';
import type { PersonKey, PersonSeed } from './people.js';
import { stableGuid } from './stable-guid.js';
import { playgroundPeople, teams } from './teams.js';
import type { ChannelSeed, TeamSeed } from './teams.js';
import type { Channel, Team, Tenant, User } from './tenant.js';

const domain = 'sandbox.example';

const userId = (key: PersonKey) => stableGuid(`users/${key}`);

function buildUser(seed: PersonSeed & { key: PersonKey }): User {
  const userPrincipalName = `${seed.userName ?? seed.key}@${domain}`;
  return {
    id: userId(seed.key),
    userPrincipalName,
    displayName: seed.displayName ?? `${seed.givenName} ${seed.surname}`,
    givenName: seed.givenName,
    surname: seed.surname,
    mail: seed.mail ?? userPrincipalName,
    jobTitle: seed.jobTitle,
    userType: seed.userType ?? 'Member',
    photo: seed.photo,
    photoKey: `users/${seed.key}`,
  };
}

const threadId = (name: string, kind: 'tacv2' | 'v2') => `19:${stableGuid(name).replaceAll('-', '')}@thread.${kind}`;

function buildChannel(team: TeamSeed, channel: ChannelSeed): Channel {
  return {
    id: threadId(`teams/${team.key}/channels/${channel.key}`, 'tacv2'),
    displayName: channel.displayName,
    membershipType: channel.membershipType,
    members: (channel.members ?? team.members).map(userId),
  };
}

const general: ChannelSeed = { key: 'general', displayName: 'General', membershipType: 'standard' };

function buildTeam(seed: TeamSeed): Team {
  return {
    id: stableGuid(`groups/${seed.key}`),
    displayName: seed.displayName,
    mail: `${seed.key}@${domain}`,
    visibility: seed.visibility,
    members: seed.members.map(userId),
    channels: [general, ...seed.channels].map((channel) => buildChannel(seed, channel)),
    photo: seed.photo,
    photoKey: `teams/${seed.key}`,
  };
}

/** Opaque and long like Exchange's own, made of letters that need no encoding in a path. */
const mailboxId = (name: string) => `AAMkAD${Buffer.from(stableGuid(name)).toString('base64url')}AAA`;

/** Builds the tenant from its seed: always the same one. */
export function buildTenant(): Tenant {
  const users = people.map(buildUser);
  const byKey = (key: PersonKey) => users[people.findIndex((person) => person.key === key)];
  const playgroundUsers = playgroundPeople.map(byKey).filter((user) => user !== undefined);
  const [currentUser] = playgroundUsers;
  if (!currentUser) throw new Error('The seed names no current user.');
  return {
    id: stableGuid('tenant'),
    domain,
    displayName: 'Sandbox Studio',
    users,
    groups: groups.map((group) => ({
      ...group,
      id: stableGuid(`groups/${group.key}`),
      mail: `${group.key}@${domain}`,
      members: group.members.map(userId),
      photoKey: `groups/${group.key}` as const,
    })),
    teams: teams.map(buildTeam),
    chats: chats.map(({ key, topic, members }) => ({
      id: threadId(`chats/${key}`, 'v2'),
      topic,
      members: members.map(userId),
    })),
    contacts: contacts.map((contact) => ({
      id: mailboxId(`contacts/${contact.key}`),
      userId: userId(contact.owner),
      folderId: contact.folder === null ? null : mailboxId(`folders/${contact.owner}/${contact.folder}`),
      displayName: contact.displayName,
      photo: contact.photo,
      photoKey: `contacts/${contact.key}` as const,
    })),
    currentUser,
    playgroundUsers,
  };
}
