/** Permissions in the words that people are asked in, after Microsoft's own (Microsoft Graph permissions reference). */
const words: Readonly<Record<string, string>> = {
  openid: 'Sign you in',
  profile: 'See your basic profile',
  email: 'See your e-mail address',
  offline_access: 'Keep access to what you have given it access to',
  access_as_user: 'Act for you in this app',
  'User.Read': 'Read your profile and your photo',
  'User.ReadWrite': 'Read and change your profile and your photo',
  'User.ReadBasic.All': 'See the names and photos of everybody in the organisation',
  'User.Read.All': 'Read the whole profiles of everybody in the organisation',
  'ProfilePhoto.Read.All': 'See the photos of everybody and every group in the organisation',
  'ProfilePhoto.ReadWrite.All': 'See and change the photos of everybody and every group in the organisation',
  'Group.Read.All': 'Read the groups that you can see',
  'GroupMember.Read.All': 'See who is in the groups that you can see',
  'Team.ReadBasic.All': 'See the names and photos of your teams',
  'TeamMember.Read.All': 'See who is in your teams',
  'Channel.ReadBasic.All': 'See the names of the channels of your teams',
  'ChannelMember.Read.All': 'See who is in the channels of your teams',
  'Chat.ReadBasic': 'See which chats you are in, and who is in them',
  'Contacts.Read': 'Read your contacts and their photos',
  'Contacts.ReadWrite': 'Read and change your contacts and their photos',
};

/** What a permission lets an application do; its own name where nobody has put it in words. */
export function permissionWords(name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
