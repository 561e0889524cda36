/** Somebody in a person's own contacts. */
export interface Contact {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
}

export interface ContactFolder {
  readonly id: string;
  readonly displayName: string;
}
