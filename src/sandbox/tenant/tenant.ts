import type { PhotoCase } from './photo-cases.js';

/** A name under which a photo is kept: the kind of owner and its key in the seed. Also the path of its file. */
export type PhotoKey = `${'users' | 'groups' | 'teams' | 'contacts'}/${string}`;

/** Whatever may have a photo. */
interface Pictured {
  readonly photo: PhotoCase;
  readonly photoKey: PhotoKey;
}

export interface User extends Pictured {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly userType: 'Member' | 'Guest';
}

export interface Group extends Pictured {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly visibility: 'Public' | 'Private';
  /** Ids of users. */
  readonly members: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly membershipType: 'standard' | 'private' | 'shared';
  readonly members: readonly string[];
}

/** A team stands on a group of the same id; its first member owns it. */
export interface Team extends Group {
  /** General first. */
  readonly channels: readonly Channel[];
  /** Whether the portrait app is installed here, which is what gives it its resource-specific rights. */
  readonly installed: boolean;
}

export interface Chat {
  readonly id: string;
  readonly topic: string | null;
  readonly members: readonly string[];
  /** As in a team. */
  readonly installed: boolean;
}

export interface Contact extends Pictured {
  readonly id: string;
  /** Whose mailbox it is in. */
  readonly userId: string;
  /** The folder that somebody made for it; null in the default one. */
  readonly folderId: string | null;
  /** The folder that it is in, the default one too. */
  readonly parentFolderId: string;
  readonly displayName: string;
}

/** A folder of contacts that somebody made beside the default one. */
export interface ContactFolder {
  readonly id: string;
  readonly userId: string;
  /** The default folder, under which it stands. */
  readonly parentFolderId: string;
  readonly displayName: string;
}

/** The whole made-up organisation. It never changes while the sandbox runs; photos are kept apart from it. */
export interface Tenant {
  readonly id: string;
  readonly domain: string;
  readonly displayName: string;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly teams: readonly Team[];
  readonly chats: readonly Chat[];
  readonly contacts: readonly Contact[];
  readonly contactFolders: readonly ContactFolder[];
  readonly playground: Playground;
}

/** What the Microsoft 365 Agents Playground shows of the tenant: one chat and one team, and the same people in both. */
export interface Playground {
  /** Who sits at the keyboard. */
  readonly currentUser: User;
  /** The other members. */
  readonly users: readonly User[];
  readonly chat: Chat;
  readonly team: Team;
}
