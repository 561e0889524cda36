import { isGuid } from '../../foundation/guid.js';
import type { Sought } from '../command.js';
import { plainLetters } from './plain-letters.js';

/** What single characters stand for in a text: mentions and quoted names. */
export type StandIns = ReadonlyMap<string, Sought>;

/** Somebody of a list. `sure`: could be nothing but a person, even without any words around it. */
export interface Named {
  readonly people: readonly Sought[];
  readonly sure: boolean;
}

/** A language's words of a list. */
export interface ListWords {
  readonly and: RegExp;
  readonly me: RegExp;
  readonly afterName: RegExp;
}

const comma = /[,;、，&+]/gu;
const address = /^[^\s@]+@[^\s@]+$/u;
const standIn = /[\uE000-\uF8FF]/gu;

/**
 * Who is named in a list, in order. Where a mention or a quoted name stands in an entry, other words of it only say
 * something about that person ("my friend @Ann"), and are no name.
 */
export function namedPeople(text: string, words: ListWords, standIns: StandIns): Named[] {
  return entriesOf(text, words.and).flatMap((entry) => {
    const people = entry.match(standIn)?.flatMap((character) => standIns.get(character) ?? []);
    const plain = plainLetters(entry).replace(words.afterName, '');
    if (people) return { people, sure: plain.replaceAll(/[\uE000-\uEFFF ]/gu, '') === '' };
    if (words.me.test(plain)) return { people: [{ by: 'me' }], sure: true };
    const name = entry.slice(0, plain.length).trim() || entry;
    return { people: [{ by: 'text', text: name }], sure: isGuid(name) || address.test(name) };
  });
}

function entriesOf(text: string, and: RegExp): string[] {
  const plain = plainLetters(text);
  const cuts = [...plain.matchAll(comma), ...plain.matchAll(and)]
    .map(({ 0: { length }, index }) => ({ index, end: index + length }))
    .filter(({ index, end }) => !isCapitalised(text.slice(index, end)))
    .sort((one, other) => one.index - other.index);
  const entries: string[] = [];
  let start = 0;
  for (const { index, end } of [...cuts, { index: text.length, end: text.length }]) {
    // "Kim, and Bob": the second cut starts where the first has ended.
    entries.push(text.slice(start, Math.max(start, index)).trim());
    start = Math.max(start, end);
  }
  return entries.filter((entry) => entry !== '');
}

/** With a capital and small letters a word is a name: "And", "Y", "Large". */
export function isCapitalised(word: string): boolean {
  return /^ ?\p{Lu}(?!\p{Lu})/u.test(word);
}

/** The same people, each once. */
export function eachOnce(people: readonly Sought[]): Sought[] {
  return [...new Map(people.map((sought) => [keyOf(sought), sought])).values()];
}

function keyOf(sought: Sought): string {
  if (sought.by === 'me') return 'me';
  return sought.by === 'mention' ? `mention ${sought.mention.id}` : `text ${plainLetters(sought.text)}`;
}
