/** On whose behalf Microsoft Graph is read. */
export interface Viewer {
  readonly kind: 'app';
  /** The Entra tenant (GUID) whose directory is read. */
  readonly tenantId: string;
}

/** The viewer as one string, for cache keys. */
export function viewerKey(viewer: Viewer): string {
  return `${viewer.tenantId}/${viewer.kind}`;
}
