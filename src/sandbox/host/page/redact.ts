/** Three parts in base64url, the first of which is a JSON object: a signed token. */
const token = /eyJ[\w-]{5,}\.[\w-]+\.[\w-]+/g;

/** How much of a token may be seen: enough to tell one from another kind, far too little to use. */
const shownCharacters = 6;

/** The longest text that is shown of one value, in characters: a picture as a data URI would fill the pane. */
const longestText = 2000;

/** As much of a message as a line of the pane may hold, in characters. */
const longestGlance = 160;

/** Arguments as they are shown: readable, and without a token that anybody could use. */
export function shownArguments(args: readonly unknown[]): string {
  try {
    return JSON.stringify(args, (_name, value: unknown) => (typeof value === 'string' ? shownText(value) : value), 2);
  } catch {
    // Windows can send each other what JSON cannot say: circles and large integers.
    return '(something that cannot be shown)';
  }
}

/** The same in one short line. */
export function glanceAt(args: readonly unknown[]): string {
  return shownArguments(args)
    .replace(/\s+/g, ' ')
    .replace(/^\[ ?| ?\]$/g, '')
    .slice(0, longestGlance);
}

function shownText(text: string): string {
  const safe = text.replace(
    token,
    (found) => `${found.slice(0, shownCharacters)}… (a token of ${found.length} characters)`,
  );
  return safe.length <= longestText ? safe : `${safe.slice(0, longestText)}… (${safe.length} characters)`;
}
