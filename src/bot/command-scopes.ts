import { photoScopes } from '../model/graph-scopes.js';
import type { Command } from './command.js';

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

/** What each permission is for, in words that finish "so that I can …". */
const words: Readonly<Record<string, string>> = {
  'Contacts.Read': 'read your contacts and their photos',
  'Team.ReadBasic.All': 'see your teams and their photos',
  'GroupMember.Read.All': 'find groups by name',
  'ProfilePhoto.Read.All': 'read the photos of groups',
  'User.ReadBasic.All': 'see the names and photos of people in your organisation',
  'User.Read': 'know who you are',
};

/** Permissions in plain words. */
export function purposeOf(sets: ScopeSets): string {
  return [...new Set(sets.flat())].map((scope) => words[scope] ?? scope).join(', and ');
}
