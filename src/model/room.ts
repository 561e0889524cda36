/** Where people are together in Teams, by the ids of Microsoft Graph. */
export type Room =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'channel'; readonly team: string; readonly channel: string }
  | { readonly kind: 'chat'; readonly chat: string };

/** The room as one string, for cache keys: every part is encoded, so that two rooms never share a key. */
export function roomKey(room: Room): string {
  return Object.entries(room)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
