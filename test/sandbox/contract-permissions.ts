import { buildTenant } from '../../src/sandbox/tenant/build-tenant.js';

/** A family of paths and every permission that opens it, each by itself. */
export interface PermissionFamily {
  readonly what: string;
  readonly method?: 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Whom the delegated token is for. */
  readonly viewer: string;
  readonly delegated: readonly string[];
  /** Undefined where the path says `me` and an application has none. */
  readonly application: readonly string[] | undefined;
  /** The code of the 403 to everybody else. */
  readonly refusal: 'ErrorAccessDenied' | 'Authorization_RequestDenied' | 'Forbidden';
}

const tenant = buildTenant();
const amelia = tenant.playground.currentUser.id;
const other = tenant.playground.users[0]?.id ?? '';
const group = tenant.groups[0]?.id ?? '';
const team = tenant.playground.team;
const channel = team.channels[0]?.id ?? '';
const chat = tenant.playground.chat.id;
const contactOf = (user: string) => tenant.contacts.find(({ userId, photo }) => userId === user && photo === 'normal');
const [mine, theirs] = [contactOf(amelia)?.id ?? '', contactOf(other)?.id ?? ''];

const anyUser = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'];
const photos = ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'];
const own = ['User.Read', 'User.ReadWrite'];
const photoApps = [...photos, 'User.Read.All', 'User.ReadBasic.All'];
const groupPhotos = [...photos, 'Group.Read.All', 'Group.ReadWrite.All'];
const basicTeam = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
const contacts = ['Contacts.Read', 'Contacts.ReadWrite'];
const photoWrites = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'];
const groupWrites = ['ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All'];
const teamWrites = ['TeamSettings.ReadWrite.All', 'Group.ReadWrite.All'];
const channels = ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'];
const groups = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'];
const teamMembers = ['TeamMember.Read.All', 'TeamMember.ReadWrite.All'];
const channelMembers = ['ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'];
const chats = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];

type Opens = Pick<PermissionFamily, 'delegated' | 'application'>;

const both = (...names: string[]): Opens => ({ delegated: names, application: names });
const delegated = (...names: string[]): Opens => ({ delegated: names, application: undefined });
const application = (...names: string[]): Opens => ({ delegated: [], application: names });

const photo = (what: string, path: string, opens: Opens): PermissionFamily => ({
  what,
  path,
  viewer: amelia,
  ...opens,
  refusal: 'ErrorAccessDenied',
});
const write = (what: string, path: string, opens: Opens): PermissionFamily => ({
  ...photo(what, `${path}/photo/$value`, opens),
  method: 'PUT',
});
const directory = (what: string, path: string, opens: Opens): PermissionFamily => ({
  ...photo(what, path, opens),
  refusal: 'Authorization_RequestDenied',
});
const teamwork = (what: string, path: string, opens: Opens): PermissionFamily => ({
  ...photo(what, path, opens),
  refusal: 'Forbidden',
});

/** Every family of paths, from the contract and not from the sandbox's own rules. */
export const permissionFamilies: readonly PermissionFamily[] = [
  photo('my photo', 'me/photo', delegated(...own, ...anyUser, ...photos)),
  photo('my sizes', 'me/photos', delegated(...own, ...anyUser, ...photos)),
  photo('my photo by id', `users/${amelia}/photo`, {
    delegated: [...own, ...anyUser, ...photos],
    application: [...photoApps, 'User.ReadWrite.CrossCloud'],
  }),
  photo('another’s photo', `users/${other}/photo/$value`, {
    delegated: [...anyUser, ...photos],
    application: [...photoApps, 'User.ReadWrite.CrossCloud'],
  }),
  photo('another’s sizes', `users/${other}/photos/48x48/$value`, {
    delegated: [...anyUser, ...photos],
    application: photoApps,
  }),
  photo('the drive’s creator', 'drive/root/createdByUser/photo', {
    ...delegated('Files.Read', 'Files.ReadWrite', ...own, ...anyUser, ...photos),
  }),
  photo('a group’s photo', `groups/${group}/photo`, both(...groupPhotos)),
  photo('a group’s sizes', `groups/${group}/photos`, both(...groupPhotos)),
  photo('a team’s photo', `teams/${team.id}/photo`, both(...basicTeam)),
  photo('the photo of a group’s team', `groups/${team.id}/team/photo`, both(...basicTeam)),
  photo('a joined team’s photo', `me/joinedTeams/${team.id}/photo`, delegated(...basicTeam)),
  photo('another’s joined team’s photo', `users/${other}/joinedTeams/${team.id}/photo`, application(...basicTeam)),
  photo('my contact’s photo', `me/contacts/${mine}/photo`, delegated(...contacts)),
  photo('another’s contact’s photo', `users/${other}/contacts/${theirs}/photo`, application(...contacts)),
  write('my photo, written', 'me', delegated('User.ReadWrite', ...photoWrites)),
  write('another’s photo, written', `users/${other}`, both(...photoWrites)),
  write('a group’s photo, written', `groups/${group}`, both(...groupWrites)),
  write('a team’s photo, written', `teams/${team.id}`, both(...teamWrites)),
  write('my contact’s photo, written', `me/contacts/${mine}`, delegated('Contacts.ReadWrite')),
  write('another’s contact’s, written', `users/${other}/contacts/${theirs}`, application('Contacts.ReadWrite')),
  directory('me', 'me', delegated(...own, ...anyUser, 'Directory.Read.All')),
  directory('another user', `users/${other}`, both(...anyUser, 'Directory.Read.All')),
  directory('users', 'users', both(...anyUser, 'Directory.Read.All')),
  directory('a group', `groups/${group}`, both(...groups)),
  directory('a group’s members', `groups/${group}/members`, both(...groups)),
  teamwork('a team', `teams/${team.id}`, both(...basicTeam, 'Group.Read.All', 'Group.ReadWrite.All')),
  teamwork('my teams', 'me/joinedTeams', delegated(...basicTeam, 'User.Read.All', 'Directory.Read.All')),
  teamwork('a team’s members', `teams/${team.id}/members`, both(...teamMembers)),
  teamwork('channels', `teams/${team.id}/channels`, both(...channels)),
  teamwork('a channel’s members', `teams/${team.id}/channels/${channel}/members`, both(...channelMembers)),
  teamwork('all members of a channel', `teams/${team.id}/channels/${channel}/allMembers`, both(...channelMembers)),
  teamwork('my chats', 'chats', delegated(...chats)),
  teamwork('another’s chats', `users/${other}/chats`, application('Chat.ReadBasic.All', 'Chat.Read.All')),
  teamwork('a chat', `chats/${chat}`, { delegated: chats, application: ['Chat.ReadBasic.All', 'Chat.Read.All'] }),
  teamwork('a chat’s members', `chats/${chat}/members`, {
    delegated: [...chats, 'ChatMember.Read', 'ChatMember.ReadWrite'],
    application: ['ChatMember.Read.All', 'Chat.ReadBasic.All', 'Chat.Read.All'],
  }),
  photo('my contacts', 'me/contacts', delegated(...contacts)),
  photo('another’s contacts', `users/${other}/contacts`, application(...contacts)),
  photo('my contact folders', 'me/contactFolders', delegated(...contacts)),
];

/** Rights that only an installation gives: in a token's roles they are worth nothing. */
export const resourceSpecific = ['TeamMember.Read.Group', 'ChannelMember.Read.Group', 'ChatMember.Read.Chat'];

/** Every permission that is tried on every family. */
export const everyPermission: readonly string[] = [
  ...new Set([
    ...permissionFamilies.flatMap((family) => [...family.delegated, ...(family.application ?? [])]),
    ...resourceSpecific,
    'TeamSettings.Read.Group',
    'Mail.Read',
  ]),
];
