import { contact, driveCreator, group, joinedTeam, person, team, teamOfGroup } from './address-owner.js';
import type { Address } from './address-owner.js';
import { permissionRules } from './permission-rules.js';
import type { PermissionRule } from './permissions.js';

/** A kind of owner: where it stands in a path, who may do what with its photos, and how it is found. */
export interface PhotoOwnerKind {
  readonly path: string;
  readonly reads: PermissionRule;
  /** Who may read `/photos`; else whether that path is unknown, or known and refused. */
  readonly sizes: PermissionRule | 'unknown' | 'unsupported';
  /** Who may write, and the status of a written photo; absent where nobody may. */
  readonly writes?: { readonly rule: PermissionRule; readonly status: 200 | 204; readonly deletable: boolean };
  readonly address: Address;
}

const people = {
  reads: permissionRules.userPhotos,
  sizes: permissionRules.userSizedPhotos,
  writes: { rule: permissionRules.userPhotoWrites, status: 200, deletable: true },
  address: person,
} as const;
const teams = {
  reads: permissionRules.teamPhotos,
  sizes: 'unknown',
  writes: { rule: permissionRules.teamPhotoWrites, status: 204, deletable: false },
} as const;
const joinedTeams = { reads: permissionRules.joinedTeamPhotos, sizes: 'unknown', address: joinedTeam } as const;
const contacts = {
  reads: permissionRules.contacts,
  sizes: 'unsupported',
  writes: { rule: permissionRules.contactWrites, status: 200, deletable: false },
  address: contact,
} as const;

/** Every kind of owner, one row each. */
export const photoOwnerKinds: readonly PhotoOwnerKind[] = [
  { path: 'me', ...people },
  { path: 'users/{user}', ...people },
  {
    path: 'groups/{group}',
    reads: permissionRules.groupPhotos,
    sizes: permissionRules.groupPhotos,
    writes: { rule: permissionRules.groupPhotoWrites, status: 200, deletable: true },
    address: group,
  },
  { path: 'teams/{team}', ...teams, address: team },
  { path: 'groups/{group}/team', ...teams, address: teamOfGroup },
  { path: 'me/joinedTeams/{team}', ...joinedTeams },
  { path: 'users/{user}/joinedTeams/{team}', ...joinedTeams },
  { path: 'me/contacts/{contact}', ...contacts },
  { path: 'users/{user}/contacts/{contact}', ...contacts },
  { path: 'me/contactFolders/{folder}/contacts/{contact}', ...contacts },
  { path: 'users/{user}/contactFolders/{folder}/contacts/{contact}', ...contacts },
  {
    path: 'drive/root/createdByUser',
    reads: permissionRules.drivePhotos,
    sizes: permissionRules.drivePhotos,
    address: driveCreator,
  },
];
