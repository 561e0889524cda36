import { ownerSegments } from '../model/owner-path.js';
import type { PhotoOwner, PhotoOwnerKind } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import { PortraitError } from '../model/portrait-error.js';

/** Owners whose photo Graph also keeps in its fixed sizes; teams and contacts have the original alone. */
export type SizedOwner = Extract<PhotoOwner, { kind: 'me' | 'user' | 'group' | 'driveCreator' }>;

/**
 * The owner through whom sizes are read: a team's are those of the group of the same id; a contact has none.
 */
export function sizedOwner(owner: PhotoOwner): SizedOwner | undefined {
  switch (owner.kind) {
    case 'me':
    case 'user':
    case 'group':
    case 'driveCreator':
      return owner;
    case 'team':
    case 'joinedTeam':
      return { kind: 'group', group: owner.team };
    case 'myContact':
    case 'myFolderContact':
    case 'userContact':
    case 'userFolderContact':
      return undefined;
  }
}

/**
 * A name as one path segment, whatever it holds. Dot segments are refused: URL parsers resolve them even when encoded.
 * @throws PortraitError owner_not_found
 */
export function segment(name: string): string {
  if (/^\.{0,2}$/.test(name)) throw new PortraitError('owner_not_found', 'A name that cannot be a path segment');
  return encodeText(name).replaceAll("'", '%27');
}

/** Text for a URL. Half of a surrogate pair is no character and cannot be encoded: it becomes the mark for that. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

const ownerRoutes = {
  me: '/me',
  user: '/users/{id}',
  group: '/groups/{id}',
  team: '/teams/{id}',
  myContact: '/me/contacts/{id}',
  myFolderContact: '/me/contactFolders/{id}/contacts/{id}',
  userContact: '/users/{id}/contacts/{id}',
  userFolderContact: '/users/{id}/contactFolders/{id}/contacts/{id}',
  joinedTeam: '/me/joinedTeams/{id}',
  driveCreator: '/drive/root/createdByUser',
} satisfies Record<PhotoOwnerKind, string>;

/** A Graph path and, for logs, the same with its names taken out. */
export interface PhotoPath {
  readonly path: string;
  readonly route: string;
}

function below(owner: PhotoOwner, rest: string): PhotoPath {
  const path = ownerSegments(owner)
    .map((name) => `/${segment(name)}`)
    .join('');
  return { path: path + rest, route: ownerRoutes[owner.kind] + rest };
}

export const metadataPath = (owner: PhotoOwner): PhotoPath => below(owner, '/photo');
export const originalPath = (owner: PhotoOwner): PhotoPath => below(owner, '/photo/$value');
/** The list of the sizes that exist. */
export const sizesPath = (owner: SizedOwner): PhotoPath => below(owner, '/photos');
export const sizedPath = (owner: SizedOwner, size: GraphSize): PhotoPath =>
  below(owner, `/photos/${size}x${size}/$value`);
