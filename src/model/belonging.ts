import type { PhotoOwner } from './photo-owner.js';

/** Something with a photo that is no colleague: a contact, a team or a group. */
export interface Belonging {
  readonly owner: PhotoOwner;
  /** Its own id in Microsoft Graph. */
  readonly id: string;
  readonly displayName: string;
  /** Mail address; empty where there is none. */
  readonly mail: string;
  /** What tells it from another of the same name, for example a folder; empty where there is nothing. */
  readonly place: string;
}
