/**
 * Whose photo it is. One member for every resource of Microsoft Graph that carries a `profilePhoto`.
 * `user` fields hold an Entra object id or a user principal name, unencoded.
 */
export type PhotoOwner =
  | { readonly kind: 'me' }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'myContact'; readonly contact: string }
  | { readonly kind: 'myFolderContact'; readonly folder: string; readonly contact: string }
  | { readonly kind: 'userContact'; readonly user: string; readonly contact: string }
  | { readonly kind: 'userFolderContact'; readonly user: string; readonly folder: string; readonly contact: string }
  | { readonly kind: 'joinedTeam'; readonly team: string }
  | { readonly kind: 'driveCreator' };

export type PhotoOwnerKind = PhotoOwner['kind'];

/** The owner as one string, for cache keys: every part is encoded, so that two owners never share a key. */
export function ownerKey(owner: Readonly<Record<string, string>>): string {
  return Object.entries(owner)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
