import type { PhotoOwner } from '../../src/model/photo-owner.js';

/** The owner that a path of the contract's table addresses; undefined for ways that the client does not go. */
export function ownerOfPath(path: string): PhotoOwner | undefined {
  const [first = '', id = '', kind = '', second = '', contacts = '', third = ''] = path
    .split('/')
    .map(decodeURIComponent);
  const form = [first, kind, contacts]
    .filter((part) => part !== '')
    .join('/')
    .toLowerCase();
  if (first === 'me') return ownerOfMe(path);
  switch (form) {
    case 'users':
      return { kind: 'user', user: id };
    case 'groups':
      return { kind: 'group', group: id };
    case 'teams':
      return { kind: 'team', team: id };
    case 'users/contacts':
      return { kind: 'userContact', user: id, contact: second };
    case 'users/contactfolders/contacts':
      return { kind: 'userFolderContact', user: id, folder: second, contact: third };
    case 'drive/createdbyuser':
      return { kind: 'driveCreator' };
    default:
      return undefined;
  }
}

function ownerOfMe(path: string): PhotoOwner | undefined {
  const [, kind = '', id = '', contacts = '', contact = ''] = path.split('/').map(decodeURIComponent);
  switch (
    [kind, contacts]
      .filter((part) => part !== '')
      .join('/')
      .toLowerCase()
  ) {
    case '':
      return { kind: 'me' };
    case 'contacts':
      return { kind: 'myContact', contact: id };
    case 'contactfolders/contacts':
      return { kind: 'myFolderContact', folder: id, contact };
    case 'joinedteams':
      return { kind: 'joinedTeam', team: id };
    default:
      return undefined;
  }
}
