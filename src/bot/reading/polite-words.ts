import { expressionOf } from './matcher.js';
import { isCapitalised } from './named-people.js';
import { anyOf, readPattern } from './pattern.js';
import type { Phrasebook } from './phrasebook.js';
import { plainLetters } from './plain-letters.js';

/** More greetings than anybody strings together. */
const mostCourtesies = 12;

const marksBefore = /^[\s,;.!?:…、。・·¿¡！？，；：-]+(?=\D|$)/u;
const marksAfter = /(?:[\s,;.!?:…、。・·！？，；：]| -)+$/u;

/** What is left of a message without greetings, courtesies and marks. */
export type StripCourtesies = (text: string) => string;

export function courtesiesOf({ courtesies, before, after, gap }: Phrasebook): StripCourtesies {
  // Each with what parts it from what stands before it.
  const expression = (patterns: readonly string[]) => expressionOf(readPattern(anyOf(...patterns)), gap);
  const end = gap === 'spaces' ? '(?=[ ,.!?;:]|$)' : '';
  const leading = new RegExp(`^${expression([...courtesies, ...before])}${end}`, 'u');
  const trailing = new RegExp(`${expression([...courtesies, ...after])}$`, 'u');
  // After a number it may be none: "96 mal 96".
  const between = new RegExp(`(?<!\\d)[,、]?${expression(courtesies)}${gap === 'spaces' ? ',?(?= )' : '[、,]?'}`, 'gu');
  const stripOnce = (text: string): string => {
    let rest = ` ${text.replace(marksBefore, '').replace(marksAfter, '')}`;
    rest = rest.slice(leading.exec(plainLetters(rest))?.[0].length ?? 0);
    return rest.slice(0, trailing.exec(plainLetters(rest))?.index ?? rest.length).trim();
  };
  return (text) => {
    let rest = without(text, between);
    for (let count = 0; count < mostCourtesies; count += 1) {
      const less = stripOnce(rest);
      if (less === rest) return rest;
      rest = less;
    }
    return rest;
  };
}

/** With a capital a courtesy inside a sentence is a name: "photo of Mal Reynolds". */
function without(text: string, courtesies: RegExp): string {
  let kept = '';
  let start = 0;
  for (const { 0: found, index } of plainLetters(text).matchAll(courtesies)) {
    const end = index + found.length;
    if (isCapitalised(text.slice(index, end).replace(/^[、, ]+/, ''))) continue;
    kept += text.slice(start, index);
    start = end;
  }
  return kept + text.slice(start);
}
