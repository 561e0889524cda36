/** What the API answers; docs/api.md says what each field is. */

export interface PhotoMetadataAnswer {
  readonly owner: string;
  readonly hasPhoto: true;
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly etag: string;
  readonly sizes: readonly number[];
  /** Set where Graph could not be asked just now: when it said this. */
  readonly asOf?: string;
}

export interface NoPhotoAnswer {
  readonly owner: string;
  readonly hasPhoto: false;
  readonly reason: 'no_photo' | 'excluded';
  readonly asOf?: string;
}

export type MetadataAnswer = PhotoMetadataAnswer | NoPhotoAnswer;

export interface MemberAnswer {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly hasPhoto: boolean;
  readonly etag: string | null;
  /** A data URI. */
  readonly image: string | null;
  readonly reason?: string;
}

export interface MembersAnswer {
  readonly members: readonly MemberAnswer[];
  readonly next: string | null;
  readonly total: number;
  readonly withPhoto: number;
  readonly known: number;
}

export interface PersonAnswer {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
}

export interface PeopleAnswer {
  readonly people: readonly PersonAnswer[];
}

export interface TeamsAnswer {
  readonly teams: readonly { readonly id: string; readonly displayName: string }[];
}

export interface ContactAnswer {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  /** Path of its photo's owner. */
  readonly owner: string;
}

export interface ContactsAnswer {
  readonly contacts: readonly ContactAnswer[];
  readonly folders: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly contacts: readonly ContactAnswer[];
  }[];
}
