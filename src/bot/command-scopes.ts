import { photoScopes } from '../model/graph-scopes.js';
import type { Command } from './command.js';
import type { Message } from './words/message.js';
import { purposeWords } from './words/purpose-words.js';
import type { Say } from './words/speaker.js';

/** Permissions of Graph, in sets that are asked for together. */
export type ScopeSets = readonly (readonly string[])[];

/** What each command reads with its asker's own rights, and nothing beyond it. */
const scopes = {
  contact: [photoScopes.userContact],
  team: [photoScopes.team],
  group: [['GroupMember.Read.All'], photoScopes.group],
  photo: [photoScopes.user],
  signIn: [photoScopes.me],
  thisTeam: [],
  signOut: [],
  signInCode: [],
  everyone: [],
  help: [],
  unclear: [],
} as const satisfies Record<Command['kind'], ScopeSets>;

export function scopesOf({ kind }: Command): ScopeSets {
  return scopes[kind];
}

/** What each permission is for. */
const purposes: Readonly<Record<string, Message>> = {
  'Contacts.Read': purposeWords.contacts,
  'Team.ReadBasic.All': purposeWords.teams,
  'GroupMember.Read.All': purposeWords.findGroups,
  'ProfilePhoto.Read.All': purposeWords.groupPhotos,
  'User.ReadBasic.All': purposeWords.people,
  'User.Read': purposeWords.self,
};

/** Permissions in plain words, to stand in `signInWords.ask`. */
export function purposeOf(say: Say, sets: ScopeSets): string {
  const words = [...new Set(sets.flat())].map((scope) => {
    const purpose = purposes[scope];
    return purpose ? say(purpose) : scope;
  });
  const [one = '', ...others] = words;
  return others.reduce((first, second) => say(purposeWords.both, { first, second }), one);
}
