import fc from 'fast-check';
import type { Part, Pattern, Slot } from '../../../src/bot/reading/pattern.js';

/** A text that fits a pattern, with what filled its slots. */
export interface Written {
  readonly text: string;
  readonly slots: readonly (readonly [Slot, string])[];
}

const nothing: Written = { text: '', slots: [] };

/** Texts that fit a pattern; `fill` makes what stands in its free slots. */
export function writtenBy(
  pattern: Pattern,
  fill: Readonly<Record<'name' | 'width', fc.Arbitrary<string>>>,
): fc.Arbitrary<Written> {
  return fc.oneof(...pattern.map((parts) => fc.tuple(...parts.map((part) => writtenPart(part, fill))).map(joined)));
}

function writtenPart(
  part: Part,
  fill: Readonly<Record<'name' | 'width', fc.Arbitrary<string>>>,
): fc.Arbitrary<Written> {
  if (part.kind === 'group') {
    const { slot } = part;
    const inside = writtenBy(part.choices, fill).map(({ text, slots }): Written => ({
      text,
      slots: slot ? [...slots, [slot, text.trim()]] : slots,
    }));
    return part.optional ? fc.oneof(fc.constant(nothing), inside) : inside;
  }
  const space = part.spaced ? ' ' : '';
  if (part.kind === 'text') return fc.constant({ text: space + part.text, slots: [] });
  const { slot } = part;
  return (slot === 'width' ? fill.width : fill.name).map((text): Written => ({
    text: space + text,
    slots: [[slot, text]],
  }));
}

function joined(parts: readonly Written[]): Written {
  return { text: parts.map(({ text }) => text).join(''), slots: parts.flatMap(({ slots }) => slots) };
}
