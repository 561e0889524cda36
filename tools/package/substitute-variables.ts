/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Values by variable name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A text with its placeholders filled, and the names for which there was no value. */
export interface Substituted {
  value: Json;
  missing: string[];
}

/** The Agents Toolkit's placeholder, so that its own packaging steps read the manifest as we do. */
const placeholder = /\$\{\{ *([A-Za-z_]\w*) *\}\}/g;

/** The names of the variables whose placeholders a text holds. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

/** Whether a text quotes the placeholder of one of these variables. */
export function quotesOneOf(text: string, names: readonly string[]): boolean {
  return placeholdersIn(text).some((name) => names.includes(name));
}

/** The one variable that may be set to nothing (the toolkit makes the same exception). */
const mayBeEmpty = new Set(['APP_NAME_SUFFIX']);

/**
 * Fills `${{NAME}}` in every text of a JSON value. It works on the parsed value rather than on the file's text, so a
 * value with a quote in it cannot change the document's shape. Missing names are collected, sorted, without repeats.
 */
export function substituteVariables(template: Json, variables: Variables): Substituted {
  const missing = new Set<string>();

  const fillText = (text: string): string =>
    text.replace(placeholder, (whole, name: string) => {
      const value = variables[name];
      if (value !== undefined && (value !== '' || mayBeEmpty.has(name))) return value;
      missing.add(name);
      return whole;
    });

  const fill = (value: Json): Json => {
    if (typeof value === 'string') return fillText(value);
    if (Array.isArray(value)) return value.map(fill);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
  };

  return { value: fill(template), missing: [...missing].sort() };
}
