/** Signs that names are quoted in, opening and closing; the first are those that the bot writes itself. */
const quotes = ['“”', '""', '«»', '„“', '„”', '»«', '「」', '『』', '‘’', "''"] as const;

/** Characters of private use (Unicode 23.5), after those that stand for mentions. */
const firstStandIn = 0xf000;

/** Signs that open and close nothing else may stand beside any letter, since Japanese parts no words; apostrophes may not. */
const quotation = new RegExp(
  quotes
    .map(([open = '', close = '']) => {
      const inside = `${open}([^${close}]+)${close}`;
      return /['‘]/.test(open) ? `(?<![\\p{L}\\p{N}])${inside}(?![\\p{L}\\p{N}])` : inside;
    })
    .join('|'),
  'gu',
);

/** A text in which each quoted name is one character, so that nothing inside it is read as anything but a name. */
export interface Unquoted {
  readonly text: string;
  readonly names: ReadonlyMap<string, string>;
}

export function takeQuotedNames(text: string): Unquoted {
  const names = new Map<string, string>();
  const standIn = (quoted: string, ...groups: unknown[]): string => {
    const inside =
      groups
        .find((group) => typeof group === 'string')
        ?.toString()
        .trim() ?? '';
    if (inside === '') return quoted;
    const character = String.fromCharCode(firstStandIn + names.size);
    names.set(character, inside);
    return character;
  };
  return { text: text.replaceAll(quotation, standIn), names };
}

/** A name in quotes that it does not hold itself. */
export function quoted(name: string): string {
  const [open = '', close = ''] = quotes.find(([, close = '']) => !name.includes(close)) ?? quotes[0];
  return open + name + close;
}
