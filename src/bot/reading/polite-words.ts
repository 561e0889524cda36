import { expressionOf } from './matcher.js';
import type { Phrasebook } from './phrasebook.js';
import { readPattern } from './pattern.js';
import { plainLetters } from './plain-letters.js';

/** More greetings than anybody strings together. */
const mostCourtesies = 12;

const marksBefore = /^[\s,;.!?:…、。・·¿¡！？，；：-]+(?=\D|$)/u;
const marksAfter = /[\s,;.!?:…、。・·！？，；：]+$|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)+$/u;

/** What is left of a message without greetings, courtesies, marks and emoji around it. */
export type StripCourtesies = (text: string) => string;

export function courtesiesOf({ before, after, gap }: Phrasebook): StripCourtesies {
  const [start, end] = gap === 'spaces' ? ['(?<=^|[ ,.!?;:¿¡])', '(?=[ ,.!?;:]|$)'] : ['', ''];
  const leading = new RegExp(`^${expressionOf(readPattern(before, false), gap)}${end}`, 'u');
  const trailing = new RegExp(`${start}${expressionOf(readPattern(after, false), gap)}$`, 'u');
  const stripOnce = (text: string): string => {
    let rest = text.replace(marksBefore, '').replace(marksAfter, '');
    rest = rest.slice(leading.exec(plainLetters(rest))?.[0].length ?? 0);
    return rest.slice(0, trailing.exec(plainLetters(rest))?.index ?? rest.length);
  };
  return (text) => {
    let rest = text;
    for (let count = 0; count < mostCourtesies; count += 1) {
      const less = stripOnce(rest);
      if (less === rest) return rest;
      rest = less;
    }
    return rest;
  };
}
