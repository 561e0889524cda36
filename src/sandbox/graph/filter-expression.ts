import { unsupportedQuery } from './graph-error.js';

/** A test that a `$filter` or `$search` turned into. */
export type Test<Item> = (item: Item) => boolean;

/** Reads the properties that may be asked about; the names are the service's, compared in any letter case. */
export type TextProperties<Item> = Readonly<Record<string, (item: Item) => string>>;

/** Strings with doubled quotes inside, names, brackets and commas; anything else is a character on its own. */
const tokenPattern = /'(?:[^']|'')*'|[A-Za-z]+|\S/g;

/** The directory takes no more values in one `in` (Graph, "advanced queries"). */
const mostValues = 15;

/** How deep brackets may stand in each other: the parser calls itself for each. */
const deepestNesting = 16;

/**
 * Compiles the part of OData that the directory serves without advanced queries: `eq`, `in` and `startswith` on text, joined by
 * `and`, `or` and brackets. Comparison ignores case, as the directory's does.
 * @throws GraphError 400 for anything else.
 */
export function compileFilter<Item>(text: string, properties: TextProperties<Item>): Test<Item> {
  return new FilterParser(text, properties).parse();
}

/** Finds a property by its name in any letter case. */
export function textProperty<Item>(
  properties: TextProperties<Item>,
  name: string,
): ((item: Item) => string) | undefined {
  return Object.entries(properties).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
}

/** Recursive descent: `or` of `and` of single tests. */
class FilterParser<Item> {
  readonly #text: string;
  readonly #properties: TextProperties<Item>;
  readonly #tokens: readonly string[];
  #position = 0;
  #nesting = 0;

  constructor(text: string, properties: TextProperties<Item>) {
    this.#text = text;
    this.#properties = properties;
    this.#tokens = text.match(tokenPattern) ?? [];
  }

  parse(): Test<Item> {
    const test = this.#anyOf();
    if (this.#position < this.#tokens.length) throw this.#refusal();
    return test;
  }

  #refusal() {
    return unsupportedQuery(`Unsupported or invalid query filter clause: ${this.#text}`);
  }

  #is(word: string): boolean {
    return this.#tokens[this.#position]?.toLowerCase() === word;
  }

  #take(expected?: string): string {
    const token = this.#tokens[this.#position];
    if (token === undefined || (expected !== undefined && !this.#is(expected))) throw this.#refusal();
    this.#position += 1;
    return token;
  }

  #joinedBy(word: 'and' | 'or', part: () => Test<Item>): Test<Item>[] {
    const parts = [part()];
    while (this.#is(word)) {
      this.#take();
      parts.push(part());
    }
    return parts;
  }

  #anyOf(): Test<Item> {
    const parts = this.#joinedBy('or', () => this.#allOf());
    return (item) => parts.some((part) => part(item));
  }

  #allOf(): Test<Item> {
    const parts = this.#joinedBy('and', () => this.#single());
    return (item) => parts.every((part) => part(item));
  }

  #single(): Test<Item> {
    if (this.#is('(')) return this.#bracketed();
    if (this.#is('startswith')) return this.#startsWith();
    const read = this.#property();
    if (this.#is('in')) return this.#oneOf(read);
    this.#take('eq');
    const value = this.#literal();
    return (item) => read(item).toLowerCase() === value;
  }

  #bracketed(): Test<Item> {
    this.#nesting += 1;
    if (this.#nesting > deepestNesting) throw this.#refusal();
    this.#take('(');
    const inner = this.#anyOf();
    this.#take(')');
    this.#nesting -= 1;
    return inner;
  }

  #startsWith(): Test<Item> {
    this.#take('startswith');
    this.#take('(');
    const read = this.#property();
    this.#take(',');
    const start = this.#literal();
    this.#take(')');
    return (item) => read(item).toLowerCase().startsWith(start);
  }

  #oneOf(read: (item: Item) => string): Test<Item> {
    this.#take('in');
    this.#take('(');
    const values = [this.#literal()];
    while (this.#is(',')) {
      this.#take();
      values.push(this.#literal());
    }
    this.#take(')');
    if (values.length > mostValues) throw this.#refusal();
    return (item) => values.includes(read(item).toLowerCase());
  }

  #property(): (item: Item) => string {
    const read = textProperty(this.#properties, this.#take());
    if (!read) throw this.#refusal();
    return read;
  }

  #literal(): string {
    const token = this.#take();
    if (!token.startsWith("'")) throw this.#refusal();
    return token.slice(1, -1).replaceAll("''", "'").toLowerCase();
  }
}
