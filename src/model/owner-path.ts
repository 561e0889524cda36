import type { PhotoOwner, PhotoOwnerKind } from './photo-owner.js';

type OwnerOf<Kind extends PhotoOwnerKind> = Extract<PhotoOwner, { kind: Kind }>;

const segments: { readonly [Kind in PhotoOwnerKind]: (owner: OwnerOf<Kind>) => readonly string[] } = {
  me: () => ['me'],
  user: ({ user }) => ['users', user],
  group: ({ group }) => ['groups', group],
  team: ({ team }) => ['teams', team],
  myContact: ({ contact }) => ['me', 'contacts', contact],
  myFolderContact: ({ folder, contact }) => ['me', 'contactFolders', folder, 'contacts', contact],
  userContact: ({ user, contact }) => ['users', user, 'contacts', contact],
  userFolderContact: ({ user, folder, contact }) => ['users', user, 'contactFolders', folder, 'contacts', contact],
  joinedTeam: ({ team }) => ['me', 'joinedTeams', team],
  driveCreator: () => ['drive', 'root', 'createdByUser'],
};

/** An owner in the words of Microsoft Graph's paths, segment by segment, unencoded. */
export function ownerSegments(owner: PhotoOwner): readonly string[] {
  // The table is indexed by the owner's own kind, which TypeScript cannot follow through a union.
  const toSegments = segments[owner.kind] as (owner: PhotoOwner) => readonly string[];
  return toSegments(owner);
}

/**
 * The owner that a path's segments name, the fixed words in any letter case as Graph takes them.
 * @param path unencoded segments
 * @returns undefined for the path of nothing that has a photo
 */
export function ownerOfSegments(path: readonly string[]): PhotoOwner | undefined {
  if (path.includes('')) return undefined;
  const [, second = '', third = '', fourth = '', fifth = '', sixth = ''] = path;
  const is = (...words: readonly (string | undefined)[]): boolean =>
    path.length === words.length &&
    words.every((word, index) => word === undefined || path[index]?.toLowerCase() === word);
  if (is('me')) return { kind: 'me' };
  if (is('users', undefined)) return { kind: 'user', user: second };
  if (is('groups', undefined)) return { kind: 'group', group: second };
  if (is('teams', undefined)) return { kind: 'team', team: second };
  if (is('me', 'contacts', undefined)) return { kind: 'myContact', contact: third };
  if (is('me', 'contactfolders', undefined, 'contacts', undefined)) {
    return { kind: 'myFolderContact', folder: third, contact: fifth };
  }
  if (is('users', undefined, 'contacts', undefined)) return { kind: 'userContact', user: second, contact: fourth };
  if (is('users', undefined, 'contactfolders', undefined, 'contacts', undefined)) {
    return { kind: 'userFolderContact', user: second, folder: fourth, contact: sixth };
  }
  if (is('me', 'joinedteams', undefined)) return { kind: 'joinedTeam', team: third };
  if (is('drive', 'root', 'createdbyuser')) return { kind: 'driveCreator' };
  return undefined;
}
