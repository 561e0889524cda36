import type { Part, Pattern, Slot } from './pattern.js';
import { plainLetters } from './plain-letters.js';
import { widthShape } from './written-size.js';

/** Where in the text a slot was filled, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export type Filling = Readonly<Partial<Record<Slot, Span>>>;

/** Says how a whole text in plain letters fills a pattern's slots; undefined where it does not fit. */
export type Matcher = (plain: string) => Filling | undefined;

/**
 * What parts words. Beside a mention or a quoted name (single characters of private use by now), beside a mark and after an
 * elision (`l'équipe`) nothing needs to; Japanese writes no spaces at all.
 */
const gaps = { spaces: "(?: |(?<=['<=:,\\uE000-\\uF8FF])|(?=[<>=:,\\uE000-\\uF8FF]))", none: ' ?' };
export type Gap = keyof typeof gaps;

/** A pattern as the source of a regular expression, without slots. */
export function expressionOf(pattern: Pattern, gap: Gap): string {
  return writeChoices(pattern, gap, []);
}

/** No part of an expression is repeated but the words in a free slot, so that the work stays in proportion to the text. */
export function matcherOf(pattern: Pattern, gap: Gap): Matcher {
  const order: Slot[] = [];
  const expression = new RegExp(`^${writeChoices(pattern, gap, order)}$`, 'du');
  return (plain) => {
    // The first word too is parted from what stands before it, whichever it is.
    const places = expression.exec(` ${plain}`)?.indices;
    if (!places) return undefined;
    const filling: Partial<Record<Slot, Span>> = {};
    order.forEach((slot, index) => {
      const place = places[index + 1];
      if (place) filling[slot] ??= { start: Math.max(0, place[0] - 1), end: place[1] - 1 };
    });
    return filling;
  };
}

/** Notes the slots met, in the order of their groups. */
function writeChoices(pattern: Pattern, gap: Gap, met: Slot[]): string {
  const choices = pattern.map((parts) => parts.map((part) => writePart(part, gap, met)).join(''));
  return `(?:${choices.join('|')})`;
}

function writePart(part: Part, gap: Gap, met: Slot[]): string {
  if (part.kind === 'group') {
    if (part.slot !== undefined) met.push(part.slot);
    const inside = writeChoices(part.choices, gap, met);
    return part.slot === undefined ? inside + (part.optional ? '?' : '') : `(${inside})`;
  }
  // Where no spaces part words, any two parts may be written with one between them or without.
  const before = part.spaced || gap === 'none' ? gaps[gap] : '';
  if (part.kind === 'text') return before + plainLetters(part.text).replaceAll(/[\\^$.*+?/]/g, '\\$&');
  met.push(part.slot);
  return `${before}(${part.slot === 'width' ? widthShape : '\\S.*?'})`;
}
