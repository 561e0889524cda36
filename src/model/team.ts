/** A team that somebody belongs to. Its id is also the id of its group. */
export interface Team {
  readonly id: string;
  readonly displayName: string;
}

/** Somebody in a team, channel or chat. */
export interface Member {
  /** Entra object id; empty for members that no directory knows, such as anonymous guests of a meeting. */
  readonly userId: string;
  readonly displayName: string;
  readonly mail: string | null;
  /** Tenant of the member; in a shared channel it may be another organisation's. */
  readonly tenantId: string;
  /** `owner`, `guest`, or none. */
  readonly roles: readonly string[];
}
