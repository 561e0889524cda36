import type { PermissionRule } from './permissions.js';
import { accessDenied, missingPermissions, requestDenied } from './refusals.js';

const directory = { delegatedOwn: [], installed: [], refusal: () => requestDenied };
const photos = { delegatedOwn: [], installed: [], refusal: () => accessDenied };
const teamwork = { delegatedOwn: [], installed: [], refusal: missingPermissions };

/** The same permissions for a signed-in user and for an application. */
const both = (...names: string[]) => ({ delegated: names, application: names });

/** The same for both, but a signed-in user reaches only what is their own: no user can open another's mailbox or list of teams. */
const ownOrApplication = (...names: string[]) => ({ delegated: [], delegatedOwn: names, application: names });

const readUsers = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'];
const readPhotos = ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'];
const readTeams = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
const readChats = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];
const readAllChats = ['Chat.ReadBasic.All', 'Chat.Read.All'];
const ownPhoto = ['User.Read', 'User.ReadWrite'];

const userPhotos = {
  ...photos,
  delegated: [...readUsers, ...readPhotos],
  delegatedOwn: ownPhoto,
  application: [...readPhotos, 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.CrossCloud'],
};

/**
 * One row for each family of paths. Sources: Graph's permissions reference of August 2026 and the pages of each call; for
 * photos of teams, and for the drive's path, the profilePhoto page alone.
 */
export const permissionRules = {
  users: { ...directory, ...both(...readUsers, 'Directory.Read.All'), delegatedOwn: ownPhoto },
  userPhotos,
  /** The permission across clouds opens the photo but not its sizes. */
  userSizedPhotos: { ...userPhotos, application: [...readPhotos, 'User.ReadBasic.All', 'User.Read.All'] },
  userPhotoWrites: {
    ...photos,
    ...both('ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'),
    delegatedOwn: ['User.ReadWrite'],
  },
  drivePhotos: { ...userPhotos, delegatedOwn: [...ownPhoto, 'Files.Read', 'Files.ReadWrite'] },
  groups: {
    ...directory,
    ...both('GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'),
  },
  groupPhotos: { ...photos, ...both(...readPhotos, 'Group.Read.All', 'Group.ReadWrite.All') },
  groupPhotoWrites: { ...photos, ...both('ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All') },
  teams: { ...teamwork, ...both(...readTeams, 'Group.Read.All', 'Group.ReadWrite.All') },
  teamPhotos: { ...photos, ...both(...readTeams) },
  teamPhotoWrites: { ...photos, ...both('TeamSettings.ReadWrite.All', 'Group.ReadWrite.All') },
  joinedTeams: { ...teamwork, ...ownOrApplication(...readTeams, 'User.Read.All', 'Directory.Read.All') },
  joinedTeamPhotos: { ...photos, ...ownOrApplication(...readTeams) },
  teamMembers: {
    ...teamwork,
    ...both('TeamMember.Read.All', 'TeamMember.ReadWrite.All'),
    installed: ['TeamMember.Read.Group'],
  },
  channels: {
    ...teamwork,
    ...both('Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'),
  },
  channelMembers: {
    ...teamwork,
    ...both('ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'),
    installed: ['ChannelMember.Read.Group'],
  },
  chats: {
    ...teamwork,
    delegated: readChats,
    application: readAllChats,
  },
  chatLists: { ...teamwork, delegated: [], delegatedOwn: readChats, application: readAllChats },
  chatMembers: {
    ...teamwork,
    delegated: ['ChatMember.Read', 'ChatMember.ReadWrite', ...readChats],
    application: ['ChatMember.Read.All', ...readAllChats],
    installed: ['ChatMember.Read.Chat'],
  },
  contacts: { ...photos, ...ownOrApplication('Contacts.Read', 'Contacts.ReadWrite') },
  contactWrites: { ...photos, ...ownOrApplication('Contacts.ReadWrite') },
} as const satisfies Record<string, PermissionRule>;
