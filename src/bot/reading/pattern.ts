/**
 * The notation that phrasebooks are written in. `[word]` may be missing, `(one|other)` and `[one|other]` are choices,
 * `{who}` takes any words, `{me:me|myself}` takes these and says so by its name; a space parts words, and what stands
 * without one stands so in the message. `<` and `>` are brackets of any kind. Letters are written as they are said: how they
 * are compared is `plainLetters`.
 */
export type Pattern = readonly (readonly Part[])[];

/** `spaced`: parted from what stands before it; a group leaves that to its own first parts. */
export type Part =
  | { readonly kind: 'text'; readonly spaced: boolean; readonly text: string }
  | { readonly kind: 'free'; readonly spaced: boolean; readonly slot: Slot }
  | { readonly kind: 'group'; readonly choices: Pattern; readonly optional: boolean; readonly slot?: Slot };

const slots = [
  // Whom or what a question is about: in words, then by what stands for somebody.
  ...(['who', 'contact', 'team', 'group', 'me', 'thisTeam', 'everyone'] as const),
  // How large.
  ...(['width', 'small', 'medium', 'large', 'largest'] as const),
] as const;
export type Slot = (typeof slots)[number];

/** The pattern that whatever fits one of these fits. */
export function anyOf(...patterns: readonly string[]): string {
  return `(${patterns.join('|')})`;
}

/**
 * `spaced`: whether the whole stands apart from what is before it.
 * @throws TypeError for a pattern that is not well-formed, which only a mistake in a phrasebook is.
 */
export function readPattern(source: string, spaced = true): Pattern {
  const [pattern, end] = readChoices(source, 0, spaced);
  if (end < source.length) throw new TypeError(`"${source}" closes at ${end} what it did not open`);
  return pattern;
}

function readChoices(source: string, start: number, spaced: boolean): [Pattern, number] {
  const choices: Part[][] = [];
  let at = start;
  for (;;) {
    const [parts, end] = readParts(source, at, spaced);
    choices.push(parts);
    if (source.charAt(end) !== '|') return [choices, end];
    at = end + 1;
  }
}

function readParts(source: string, start: number, spaced: boolean): [Part[], number] {
  const parts: Part[] = [];
  let at = start;
  for (;;) {
    const spaces = /^ */.exec(source.slice(at))?.[0].length ?? 0;
    at += spaces;
    if (at >= source.length || /[|\])}]/.test(source.charAt(at))) return [parts, at];
    const [part, end] = readPart(source, at, parts.length === 0 ? spaced : spaces > 0);
    parts.push(part);
    at = end;
  }
}

function readPart(source: string, start: number, spaced: boolean): [Part, number] {
  const opening = source.charAt(start);
  if (opening === '[' || opening === '(') {
    const [choices, end] = readChoices(source, start + 1, spaced);
    const optional = opening === '[';
    return [{ kind: 'group', choices, optional }, closed(source, end, optional ? ']' : ')')];
  }
  if (opening === '{') return readSlot(source, start + 1, spaced);
  const text = /^[^[\](){}| ]+/.exec(source.slice(start))?.[0] ?? '';
  return [{ kind: 'text', spaced, text }, start + text.length];
}

function readSlot(source: string, start: number, spaced: boolean): [Part, number] {
  const name = /^\w*/.exec(source.slice(start))?.[0] ?? '';
  const slot = slots.find((known) => known === name);
  if (slot === undefined) throw new TypeError(`"${source}" has a place called "${name}", which means nothing`);
  const after = start + name.length;
  if (source.charAt(after) !== ':') return [{ kind: 'free', spaced, slot }, closed(source, after, '}')];
  const [choices, end] = readChoices(source, after + 1, spaced);
  return [{ kind: 'group', choices, optional: false, slot }, closed(source, end, '}')];
}

function closed(source: string, at: number, closing: string): number {
  if (source.charAt(at) !== closing) throw new TypeError(`"${source}" does not close at ${at} with ${closing}`);
  return at + 1;
}
