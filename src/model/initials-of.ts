import { graphemesOf, nameText } from './name-text.js';
import { wordsOfName } from './words-of-name.js';

/** Scripts whose people sign with the first letters of two names. In any other, one character stands for a name. */
const takesInitials = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** The scripts of these that write an initial as a capital. Georgian has capitals, but no initials in them. */
const takesCapitals = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** A letter that a word can begin with: no apostrophe that is a letter by itself, as in ʻAlohi. */
const letter = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;

/** Vowels that Thai and Lao write before the consonant that they follow: such names are filed under the consonant. */
const leadingVowels = /[\u0e40-\u0e44\u0ec0-\u0ec4]/gu;

/** Code points of one grapheme that are kept: all that a letter or syllable is written with, no tower of accents. */
const longestLetter = 3;
const longestSyllable = 8;

/**
 * The letters that stand for a person: those of the first and the last word where the script has that habit, else the
 * first character alone; empty where a name has no letters. At most two graphemes.
 */
export function initialsOf(displayName: string): string {
  const initials = wordsOfName(nameText(displayName).normalize('NFKC')).map(initialOf);
  const [first = '', ...others] = initials.filter((initial) => initial !== '');
  const last = others.findLast((initial) => takesInitials.test(initial));
  return last !== undefined && takesInitials.test(first) ? first + last : first;
}

function initialOf(word: string): string {
  const first = graphemesOf(word.replaceAll(leadingVowels, '')).find((grapheme) => letter.test(grapheme)) ?? '';
  const [capital = ''] = graphemesOf(takesCapitals.test(first) ? first.toUpperCase() : first);
  const longest = takesInitials.test(capital) ? longestLetter : longestSyllable;
  return Array.from(capital).slice(0, longest).join('');
}
