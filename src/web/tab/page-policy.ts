/**
 * The style elements that Fluent UI makes are empty, and filled rule by rule: this hash admits the empty text, so that
 * no style that somebody smuggles in as text is admitted.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** teams-js asks here which hosts are Teams; it does without an answer. */
const teamsHostList = 'https://res.cdn.office.net';

/**
 * What the tab's pages may do: run this app's own scripts, show pictures that they hold themselves, ask this app's API.
 * @param frameAncestors origins that may show the tab
 */
export function pagePolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' blob: data:",
    `connect-src 'self' ${teamsHostList}`,
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${frameAncestors.join(' ')}`,
  ].join('; ');
}
