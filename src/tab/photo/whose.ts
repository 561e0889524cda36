import type { PhotoOwnerKind } from '../../model/photo-owner.js';

/** Whose photo it is: what can be done where there is none differs. */
export type Whose = 'team' | 'group' | 'me' | 'person' | 'contact';

/** What each kind of owner is to the person who looks. */
export const whoseOf: Readonly<Record<PhotoOwnerKind, Whose>> = {
  me: 'me',
  user: 'person',
  driveCreator: 'person',
  group: 'group',
  team: 'team',
  joinedTeam: 'team',
  myContact: 'contact',
  myFolderContact: 'contact',
  userContact: 'contact',
  userFolderContact: 'contact',
};
