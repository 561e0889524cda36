const bracketed = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}|【[^【】]*】/gu;

/** What directories hang on a name: "Ann Lee | Contoso", "Ann Lee - Contractor", "ann.lee@contoso.com". */
const appendix = /\s[-–—|/•:@]\s.*$|@.*$/u;

/** Titles, letters only. Those that are many people's names as well, such as Ma, are left out. */
const before = wordSet(
  'mr mrs ms mx miss dr prof professor sir dame rev herr frau ing dipl dipling dring mag mme mlle',
);
const after = wordSet('jr sr ii iii iv phd md mba msc bsc dds esq cpa');

/**
 * The words of a name that belong to the person, in the order in which they are spoken: without what stands in brackets
 * or behind a dash, without titles and words that have no letter; "Hartwell, Amelia" turned around.
 */
export function wordsOfName(name: string): string[] {
  return withoutTitles(wordsIn(spoken(lettersLeft(name, bracketed, appendix))));
}

/** Takes parts away, each only where letters are left without it. */
function lettersLeft(name: string, ...parts: readonly RegExp[]): string {
  return parts.reduce((left, part) => {
    const shorter = left.replace(part, ' ');
    return hasLetter(shorter) ? shorter : left;
  }, name);
}

function spoken(name: string): string {
  const [family = '', ...given] = name
    .split(/[,،，]/u)
    .filter((part) => wordsIn(part).some((word) => !after.has(key(word))));
  return [...given, family].join(' ');
}

/** An account name, which has dots and no spaces, is taken apart at its dots. */
function wordsIn(name: string): string[] {
  const trimmed = name.trim();
  return trimmed.split(/\s/u.test(trimmed) ? /\s+/u : /[._]+/u).filter(hasLetter);
}

function withoutTitles(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !before.has(key(word)));
  const end = words.findLastIndex((word) => !after.has(key(word)));
  const named = words.slice(Math.max(start, 0), end + 1);
  return named.length > 0 ? named : [...words];
}

function key(word: string): string {
  return word.replaceAll(/\P{L}/gu, '').toLowerCase();
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
