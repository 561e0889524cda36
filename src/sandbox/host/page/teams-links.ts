/** Where a link of Teams leads to, as far as this host can go there. */
export type TeamsLink = { readonly kind: 'page'; readonly subPageId: string } | { readonly kind: 'elsewhere' };

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'];

/** Reads a deep link (Teams, "deep links to an application"); undefined for an address that is none. */
export function readTeamsLink({ hostname, pathname, searchParams }: URL): TeamsLink | undefined {
  if (!teamsHosts.includes(hostname) || !pathname.startsWith('/l/')) return undefined;
  if (!pathname.startsWith('/l/entity/')) return { kind: 'elsewhere' };
  return { kind: 'page', subPageId: subPageOf(searchParams.get('context')) };
}

function subPageOf(context: string | null): string {
  try {
    const parsed: unknown = JSON.parse(context ?? '');
    const found: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'subEntityId') : '';
    return typeof found === 'string' ? found : '';
  } catch {
    return '';
  }
}
