import type { User } from '../tenant/tenant.js';
import type { Reader } from './reader.js';
import type { TextProperties } from './filter-expression.js';

/** What a user's row in the directory shows, in the order in which Graph lists it. */
const userProperties: Readonly<Record<string, (user: User) => unknown>> = {
  businessPhones: () => [],
  displayName: (user) => user.displayName,
  givenName: (user) => user.givenName,
  jobTitle: (user) => user.jobTitle,
  mail: (user) => user.mail,
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: () => null,
  surname: (user) => user.surname,
  userPrincipalName: (user) => user.userPrincipalName,
  id: (user) => user.id,
  userType: (user) => user.userType,
  accountEnabled: () => true,
};

/** Sent when nothing is selected (Graph, "user resource", default properties). */
const defaultProperties: readonly string[] = Object.keys(userProperties).filter(
  (name) => name !== 'userType' && name !== 'accountEnabled',
);

/** All that User.ReadBasic.All shows of others (Graph, permissions reference). */
const basicProperties: readonly string[] = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id'];

/** Permissions that show a whole user. */
const fullPermissions: readonly string[] = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

/** What may be filtered and searched here. */
export const searchableUserProperties: TextProperties<User> = {
  displayName: (user) => user.displayName,
  givenName: (user) => user.givenName,
  surname: (user) => user.surname,
  mail: (user) => user.mail,
  userPrincipalName: (user) => user.userPrincipalName,
  id: (user) => user.id,
};

/** The names in a `$select`, spelt as Graph spells them; what it does not know, `photo` too, is left out silently. */
export function selectedProperties(select: string | null): readonly string[] | undefined {
  if (select === null || select.trim() === '') return undefined;
  const asked = select.split(',').map((name) => name.trim().toLowerCase());
  return Object.keys(userProperties).filter((name) => asked.includes(name.toLowerCase()));
}

/** A user as one reader sees them: what their permissions do not show is empty. */
export function userEntity(user: User, reader: Reader, selected = defaultProperties): Record<string, unknown> {
  const isSelf = reader.kind === 'user' && reader.userId === user.id;
  const seesAll = isSelf || fullPermissions.some((name) => reader.granted.includes(name));
  const value = (name: string) => {
    if (seesAll || basicProperties.includes(name)) return userProperties[name]?.(user);
    return name === 'businessPhones' ? [] : null;
  };
  return Object.fromEntries(selected.map((name) => [name, value(name)]));
}
