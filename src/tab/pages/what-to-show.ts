/** What a pinned tab shows: chosen when it is set up, and part of its address from then on. */
export const shows = ['both', 'photo', 'faces'] as const;

export type Show = (typeof shows)[number];

/** @param search query of the tab's address; whatever it does not name is shown */
export function showOf(search: string): Show {
  const named = new URLSearchParams(search).get('show');
  return shows.find((show) => show === named) ?? 'both';
}

/** Address of a tab that shows this. @param origin of this app */
export function addressOf(show: Show, origin: string): string {
  return `${origin}/tab/?show=${show}`;
}
