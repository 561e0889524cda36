/** A glob over whole paths, ready to be matched. */
export type Glob = (path: string) => boolean;

/** `*` stands for anything but a slash, `**` for anything, every other character for itself. */
type Token = { readonly kind: 'one'; readonly character: string } | { readonly kind: 'star' | 'globstar' };

/**
 * Makes a matcher whose time is bounded by path times glob, whatever both hold: it keeps the places of the glob that
 * the path may have come to, and tries none twice. A regular expression would try them all, one after the other.
 */
export function makeGlob(glob: string): Glob {
  const tokens = tokensOf(glob);
  return (path) => {
    let places = skipStars(tokens, new Set([0]));
    for (const character of path) places = skipStars(tokens, step(tokens, places, character));
    return places.has(tokens.length);
  };
}

function tokensOf(glob: string): readonly Token[] {
  return glob.split(/(\*+)/).flatMap((part): Token[] => {
    if (part.startsWith('*')) return [{ kind: part === '*' ? 'star' : 'globstar' }];
    return Array.from(part, (character) => ({ kind: 'one', character }));
  });
}

/** The places after one more character: a star stays where it is, a character goes on. */
function step(tokens: readonly Token[], places: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>();
  for (const place of places) {
    const token = tokens[place];
    if (token?.kind === 'one' && token.character === character) next.add(place + 1);
    if (token?.kind === 'globstar' || (token?.kind === 'star' && character !== '/')) next.add(place);
  }
  return next;
}

/** A star may also stand for nothing. Places added on the way are visited as well: a set is walked to its end. */
function skipStars(tokens: readonly Token[], places: Set<number>): Set<number> {
  for (const place of places) {
    const token = tokens[place];
    if (token && token.kind !== 'one') places.add(place + 1);
  }
  return places;
}
