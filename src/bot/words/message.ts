import type { Language } from '../../model/language.js';

/** What the places of a message are filled with. A number is written as the language writes it: `{count, number}`. */
export type Values = Readonly<Record<string, string | number>>;

/** There is no such member: it lets the compiler know which values belong to which message. */
declare const values: unique symbol;

/** One thing that the bot says, in every language, written in ICU MessageFormat (unicode-org.github.io/icu). */
export interface Message<Wanted extends Values | undefined = undefined> extends Readonly<Record<Language, string>> {
  readonly [values]?: (wanted: Wanted) => void;
}

/** States a message once in all languages; `Wanted` names the values of its places. */
export function message<Wanted extends Values | undefined = undefined>(
  texts: Readonly<Record<Language, string>>,
): Message<Wanted> {
  return texts;
}
