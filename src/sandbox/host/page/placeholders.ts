/** Names of teams-js version 2 for what the context of version 1 calls otherwise (Teams, "get context for your tab"). */
const newerNames: Readonly<Record<string, string>> = {
  'page.id': 'entityId',
  'page.subPageId': 'subEntityId',
  'user.loginHint': 'loginHint',
  'user.userPrincipalName': 'userPrincipalName',
  'user.id': 'userObjectId',
  'user.tenant.id': 'tid',
  'app.theme': 'theme',
  'app.locale': 'locale',
  'team.groupId': 'groupId',
  'team.internalId': 'teamId',
  'channel.id': 'channelId',
  'chat.id': 'chatId',
};

/** Fills `{theme}` or `{app.theme}` in an address, as Teams does; what the context lacks becomes empty. */
export function fillPlaceholders(address: string, context: Readonly<Record<string, unknown>>): string {
  return address.replace(/\{([\w.]+)\}/g, (_whole, name: string) => {
    const value = context[newerNames[name] ?? name];
    return typeof value === 'string' ? encodeURIComponent(value) : '';
  });
}
