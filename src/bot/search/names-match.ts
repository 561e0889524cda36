import { foldedText, foldedWords } from '../../model/folded-text.js';

/**
 * Whether words, as typed so far, mean somebody: each begins some word of the name, in any order, or all of it begins the
 * address. Accents and case do not matter.
 */
export function namesMatch(typed: string, name: string, address: string): boolean {
  if (foldedText(address).startsWith(foldedText(typed))) return true;
  const sought = foldedWords(typed);
  const present = foldedWords(name);
  return sought.length > 0 && sought.every((part) => present.some((word) => word.startsWith(part)));
}
