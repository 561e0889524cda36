import type { PhotoOwnerKind } from './photo-owner.js';

/**
 * The delegated permission of Microsoft Graph that reads an owner's photo with a user's own rights: of those that would
 * do, the one that opens least. Sources: Graph's permissions reference of August 2026; for teams, which it leaves out,
 * the profilePhoto page.
 */
export const photoScopes = {
  me: ['User.Read'],
  user: ['User.ReadBasic.All'],
  /** The only one of these that an administrator has to consent to. */
  group: ['ProfilePhoto.Read.All'],
  team: ['Team.ReadBasic.All'],
  joinedTeam: ['Team.ReadBasic.All'],
  myContact: ['Contacts.Read'],
  myFolderContact: ['Contacts.Read'],
  userContact: ['Contacts.Read'],
  userFolderContact: ['Contacts.Read'],
  /** Whoever made the drive of the signed-in user: that user. */
  driveCreator: ['User.Read'],
} as const satisfies Record<PhotoOwnerKind, readonly string[]>;
