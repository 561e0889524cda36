import { buildContact, buildContactFolders } from './build-contacts.js';
import { chats, playgroundChat } from './chats.js';
import type { ChatSeed } from './chats.js';
import { contacts } from './contacts.js';
import { groups } from './groups.js';
import type { GroupSeed } from './groups.js';
import { people } from './people.js';
import type { PersonKey, PersonSeed } from './people.js';
import { stableGuid, userId } from './stable-guid.js';
import { playgroundPeople, playgroundTeam, teams } from './teams.js';
import type { ChannelSeed, TeamSeed } from './teams.js';
import type { Channel, Chat, Group, Team, Tenant, User } from './tenant.js';

const domain = 'sandbox.example';

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

function buildGroup({ key, displayName, visibility, members, photo }: GroupSeed, kind: 'groups' | 'teams'): Group {
  return {
    id: stableGuid(`groups/${key}`),
    displayName,
    mail: `${key}@${domain}`,
    visibility,
    members: members.map(userId),
    photo,
    photoKey: `${kind}/${key}`,
  };
}

function buildTeam(seed: TeamSeed): Team {
  const channels = [general, ...seed.channels].map((channel) => buildChannel(seed, channel));
  return { ...buildGroup(seed, 'teams'), channels, installed: seed.installed };
}

function buildChat({ key, topic, members, installed }: ChatSeed): Chat {
  return { id: threadId(`chats/${key}`, 'v2'), topic, members: members.map(userId), installed };
}

const [currentKey, ...otherKeys] = playgroundPeople;

/** Builds the tenant from its seed: always the same one. */
export function buildTenant(): Tenant {
  return {
    id: stableGuid('tenant'),
    domain,
    displayName: 'Sandbox Studio',
    users: people.map(buildUser),
    groups: groups.map((group) => buildGroup(group, 'groups')),
    teams: teams.map(buildTeam),
    chats: chats.map(buildChat),
    contacts: contacts.map(buildContact),
    contactFolders: buildContactFolders(contacts),
    playground: {
      currentUser: buildUser(seedOf(people, currentKey)),
      users: otherKeys.map((key) => buildUser(seedOf(people, key))),
      chat: buildChat(seedOf(chats, playgroundChat)),
      team: buildTeam(seedOf(teams, playgroundTeam)),
    },
  };
}

function seedOf<Seed extends { readonly key: string }>(seeds: readonly Seed[], key: string): Seed {
  const seed = seeds.find((one) => one.key === key);
  if (!seed) throw new Error(`The seed holds nothing named ${key}.`);
  return seed;
}
