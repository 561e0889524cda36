/** On whose behalf Microsoft Graph is read: the app itself, or a user who signed in. */
export type Viewer =
  /** `tenantId`: the Entra tenant (GUID) whose directory is read. */
  | { readonly kind: 'app'; readonly tenantId: string }
  /** `userId`: Entra object id of the signed-in user. */
  | { readonly kind: 'user'; readonly tenantId: string; readonly userId: string };

/** The viewer as one string, for cache keys. */
export function viewerKey(viewer: Viewer): string {
  return viewer.kind === 'app' ? `${viewer.tenantId}/app` : `${viewer.tenantId}/user/${viewer.userId}`;
}
