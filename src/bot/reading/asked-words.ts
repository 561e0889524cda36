import type { AskedSize } from '../command.js';
import type { Filling, Span } from './matcher.js';
import { isCapitalised, withoutSign, type StandIns } from './named-people.js';
import { plainLetters } from './plain-letters.js';
import { namedWidths, widthIn } from './written-size.js';

const sizeSlots = ['small', 'medium', 'large', 'largest'] as const;
const nameSlots = ['who', 'contact', 'team', 'group'] as const;

/** The size that a question names. */
export function askedSize(text: string, filling: Filling): AskedSize {
  if (filling.width) return widthIn(plainLetters(text.slice(filling.width.start, filling.width.end)));
  if (filling.largest) return 'largest';
  const named = (['small', 'medium', 'large'] as const).find((slot) => filling[slot]);
  return named && namedWidths[named];
}

/** A filling whose name has all its words, also those that could be something else. */
export function wholeName(text: string, filling: Filling): Filling {
  return nameWithElision(text, nameWithSize(text, filling));
}

/** "D'Angelo" is a name, "d'Angelo" has a preposition before one; in capitals throughout it could be either. */
function nameWithElision(text: string, filling: Filling): Filling {
  const { who } = filling;
  if (!who || !/D['’]$/.test(text.slice(0, who.start)) || !/\p{Ll}/u.test(text.slice(who.start, who.end)))
    return filling;
  return { ...filling, who: { start: who.start - 2, end: who.end } };
}

/**
 * A capitalised size word beside a name belongs to the name ("photo of Calvin Klein"), unless something sets it apart:
 * a comma, "in", "at", "size". After a mention, which is a whole name, it is a size.
 */
function nameWithSize(text: string, filling: Filling): Filling {
  const sizeSlot = sizeSlots.find((slot) => filling[slot]);
  const nameSlot = nameSlots.find((slot) => filling[slot]);
  const size = sizeSlot && filling[sizeSlot];
  const name = nameSlot && filling[nameSlot];
  if (!size || !name || !isCapitalised(text.slice(size.start, size.end)) || !touch(text, name, size)) return filling;
  const whole = { start: Math.min(name.start, size.start), end: Math.max(name.end, size.end) };
  return { [nameSlot]: whole };
}

/** Only a space between two words, neither of which stands for a mention. */
function touch(text: string, name: Span, size: Span): boolean {
  const [first, second] = name.start < size.start ? [name, size] : [size, name];
  const between = text.slice(first.end, second.start) + text.slice(second.start).slice(0, 1);
  const isWord = !/[\uE000-\uF8FF]/.test(text.charAt(first.end - 1) + text.charAt(second.start));
  return isWord && /^ ?\S?$/.test(between);
}

/** A name as it was written, with what is mentioned or quoted in it, without quotes and the sign of a mention. */
export function nameIn(written: string, standIns: StandIns): string {
  const name = written.replaceAll(/[\uE000-\uF8FF]/g, (character) => {
    const sought = standIns.get(character);
    if (!sought || sought.by === 'me') return '';
    return sought.by === 'mention' ? sought.mention.name : sought.text;
  });
  return withoutSign(name.trim());
}
