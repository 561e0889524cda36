/**
 * Origins beside Teams' own that may host this page. A page that is served from this machine, as in the demo, lets
 * another page of this machine play Teams; one that is served from anywhere else lets nobody.
 * @param own this page's address
 * @param parents origins of the windows around it, nearest first
 */
export function trustedParents(own: URL, parents: readonly string[]): string[] {
  return isOnThisMachine(own)
    ? parents.filter((origin) => URL.canParse(origin) && isOnThisMachine(new URL(origin)))
    : [];
}

function isOnThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
