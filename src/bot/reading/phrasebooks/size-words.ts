import { anyOf } from '../pattern.js';

/** The words of one language around a size; each a pattern. */
export interface SizeWords {
  /** `{small:…}` and the like, the longer before those that they begin with. */
  readonly named: readonly string[];
  /** What it is called: "size", "width". */
  readonly noun: string;
  /** What joins it to a number: "size of 96". */
  readonly of: string;
  /** What leads from a name to its size: "at", "in", "with the". */
  readonly lead: string;
  /** What may follow a number with its unit: "96 px wide". */
  readonly wide: string;
}

/** `size`: a size by itself, in brackets or not; `sized`: the same after a name, where there may be none. */
export function sizesOf({ named, noun, of, lead, wide }: SizeWords): { readonly size: string; readonly sized: string } {
  const size = `([<] [${noun} [${of}|:|=]] ({width} [${wide}]|${anyOf(...named)}) [${noun}] [>])`;
  return { size, sized: `[[,|:] [-] [<] [${lead}] ${size}]` };
}
