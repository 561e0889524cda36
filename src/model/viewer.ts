/** On whose behalf Microsoft Graph is read: the app itself, or a user who signed in. */
export type Viewer =
  /**
   * `tenantId`: the Entra tenant (GUID) whose directory is read. `reach`: set where the app's rights serve somebody who
   * may see no more than the people of one conversation; what such a person was shown is remembered apart.
   */
  | { readonly kind: 'app'; readonly tenantId: string; readonly reach?: 'conversation' }
  /** `userId`: Entra object id of the signed-in user. */
  | { readonly kind: 'user'; readonly tenantId: string; readonly userId: string };

/** The viewer as one string, for cache keys. */
export function viewerKey(viewer: Viewer): string {
  if (viewer.kind === 'user') return `${viewer.tenantId}/user/${viewer.userId}`;
  return viewer.reach ? `${viewer.tenantId}/app/${viewer.reach}` : `${viewer.tenantId}/app`;
}
