import type { PhotoOwner } from './photo-owner.js';
import { viewerKey, type Viewer } from './viewer.js';

/**
 * An owner under a name that means the same whoever looks. Photos are kept under it, so that what is `me` or "my
 * contact" to one person never stands under another's. Ids and user principal names have no case; contact ids have.
 */
export function absoluteOwner(owner: PhotoOwner, viewer: Viewer): PhotoOwner | { kind: 'driveCreator'; of: string } {
  const self = viewer.kind === 'user' ? viewer.userId : viewerKey(viewer);
  switch (owner.kind) {
    case 'me':
      return user(self);
    case 'user':
      return user(owner.user);
    case 'group':
      return { kind: 'group', group: owner.group.toLowerCase() };
    case 'team':
    case 'joinedTeam':
      return { kind: 'team', team: owner.team.toLowerCase() };
    case 'myContact':
      return { ...user(self), kind: 'userContact', contact: owner.contact };
    case 'myFolderContact':
      return { ...user(self), kind: 'userFolderContact', folder: owner.folder, contact: owner.contact };
    case 'userContact':
    case 'userFolderContact':
      return { ...owner, user: owner.user.toLowerCase() };
    case 'driveCreator':
      return { kind: 'driveCreator', of: self };
  }
}

function user(idOrUpn: string): { readonly kind: 'user'; readonly user: string } {
  return { kind: 'user', user: idOrUpn.toLowerCase() };
}
