import { distance } from 'fastest-levenshtein';
import { foldedWords } from '../model/folded-text.js';
import type { Person } from '../model/person.js';

/** Of so many letters of a name, at most this part may differ: a slip or two, but no other name. */
const mostDifferent = 0.4;

/** The people whose names are most like a text, the likest first; none of those whose names are quite others. */
export function rankNames(people: readonly Person[], text: string, most: number): Person[] {
  return people
    .map((person) => ({ person, difference: differenceOf(person.displayName, text) }))
    .filter(({ difference }) => difference <= mostDifferent)
    .sort((one, other) => one.difference - other.difference)
    .slice(0, most)
    .map(({ person }) => person);
}

/** From 0 for the same letters to 1 for none in common: of whole names, or of the words that are most alike. */
function differenceOf(name: string, text: string): number {
  const [present, sought] = [foldedWords(name), foldedWords(text)];
  const perWord = sought.map((word) => Math.min(1, ...present.map((other) => relative(word, other))));
  const words = perWord.reduce((sum, one) => sum + one, 0) / Math.max(1, perWord.length);
  return Math.min(words, relative(present.join(' '), sought.join(' ')));
}

function relative(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length, 1);
}
