import { sameGuid } from '../foundation/guid.js';
import type { Belonging } from '../model/belonging.js';
import { foldedWords } from '../model/folded-text.js';

/** More than these is not a choice but a list; the person is asked for more of the name. */
const mostMatches = 10;

/**
 * Those that a text means: by id or address, else by their whole name, else by words of it in any order, each from its
 * beginning. Accents and case do not matter.
 */
export function matchBelongings(all: readonly Belonging[], text: string): readonly Belonging[] {
  const byAddress = all.filter(
    ({ id, mail }) => id === text || sameGuid(id, text) || (mail !== '' && sameText(mail, text)),
  );
  if (byAddress.length > 0) return byAddress.slice(0, mostMatches);
  const byName = all.filter(({ displayName }) => sameText(displayName, text));
  if (byName.length > 0) return byName.slice(0, mostMatches);
  const sought = foldedWords(text);
  const matches = all.filter(({ displayName }) => {
    const present = foldedWords(displayName);
    return sought.every((part) => present.some((word) => word.startsWith(part)));
  });
  return sought.length === 0 ? [] : matches.slice(0, mostMatches);
}

function sameText(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}
