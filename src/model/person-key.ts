/** Somebody of a tenant; both ids are Entra's. */
export interface UserId {
  readonly tenantId: string;
  readonly userId: string;
}

/** Somebody's name in tables: ids have no case. */
export function personKey({ tenantId, userId }: UserId): string {
  return `${tenantId} ${userId}`.toLowerCase();
}
