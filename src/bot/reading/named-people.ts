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

/** A piece of a text that stands between two people, in UTF-16 units. */
interface Cut {
  readonly index: number;
  readonly end: number;
}

const comma = /[,;、，&+]/gu;
const address = /^[^\s@]+@[^\s@]+$/u;
/** Written like a mention, without words after it that no name has. */
const typedMention = /^@\S+(?: [^\p{Ll}\s]\S*)*$/u;
const standIn = /[\uE000-\uF8FF]/gu;
/** What is made of signs alone is nobody. */
const nameable = /[\p{L}\p{N}\uE000-\uF8FF]/u;

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
    const written = entry.slice(0, plain.length).trim() || entry;
    const name = withoutSign(written);
    const sure = isGuid(name) || address.test(name) || typedMention.test(written);
    return { people: [{ by: 'text', text: name }], sure };
  });
}

function entriesOf(text: string, and: RegExp): string[] {
  const entries: string[] = [];
  let start = 0;
  for (const { index, end } of [...cutsOf(text, and), { index: text.length, end: text.length }]) {
    // "Kim, and Bob": the second cut starts where the first has ended.
    entries.push(text.slice(start, Math.max(start, index)).trim());
    start = Math.max(start, end);
  }
  return entries.filter((entry) => nameable.test(entry));
}

/** Where a list is cut, in order. Where everything is in capitals they say nothing. */
function cutsOf(text: string, and: RegExp): Cut[] {
  const plain = plainLetters(text);
  const hasSmallLetters = /\p{Ll}/u.test(text);
  const cuts = [...plain.matchAll(comma), ...plain.matchAll(and)]
    .map(({ 0: { length }, index }) => ({ index, end: index + length }))
    .filter(({ index, end }) => !hasSmallLetters || !isCapitalised(text.slice(index, end)))
    .sort((one, other) => one.index - other.index);
  return cuts.filter((cut) => cuts.length > 1 || !isInsideName(text, cut));
}

/**
 * "Marta Costa e Silva", "José Ortega y Gasset": one word after two and a one-letter "and", all with capitals, are a family
 * name of two parts; "Ana e Bruno", "Ana Lima e Bruno Reis" are two people. In a longer list nobody is joined.
 */
function isInsideName(text: string, { index, end }: Cut): boolean {
  return (
    /^ [ey] $/.test(text.slice(index, end)) &&
    /^\p{Lu}\S* (?:\S+ )*\p{Lu}\S*$/u.test(text.slice(0, index)) &&
    /^\p{Lu}\S*$/u.test(text.slice(end))
  );
}

/** A name typed with the sign that a mention begins with. */
export function withoutSign(name: string): string {
  return name.replace(/^@(?=.)/u, '');
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
