import { graphemesOf } from '../../model/name-text.js';

/** Whether a text is narrow enough for a line. */
export type Fits = (text: string) => Promise<boolean>;

const ellipsis = '…';
/** A place where a line may end: after a space or a hyphen. */
const lastBreak = /^.*[\s\u2010-]/u;

/**
 * Breaks a text into at most `most` lines, between words where there is a place for it, else between characters; what is
 * left over is cut off with an ellipsis, never in the middle of a character.
 */
export async function wrapText(text: string, most: number, fits: Fits): Promise<string[]> {
  if (text === '') return [];
  if (await fits(text)) return [text];
  if (most === 1) return [await longest(text, (head) => `${head.trimEnd()}${ellipsis}`, fits)];
  const line = atWord(await longest(text, (head) => head.trimEnd(), fits), text);
  return [line, ...(await wrapText(text.slice(line.length).trimStart(), most - 1, fits))];
}

/** Ends a line where a word ends, unless its first word is longer than the line. */
function atWord(line: string, text: string): string {
  if (/^\s/u.test(text.slice(line.length))) return line;
  return lastBreak.exec(line)?.[0].trimEnd() ?? line;
}

/** The longest head of a text that fits as it is shown; at least one character, however narrow the line. */
async function longest(text: string, shown: (head: string) => string, fits: Fits): Promise<string> {
  const graphemes = graphemesOf(text);
  const head = (count: number) => shown(graphemes.slice(0, count).join(''));
  let fitting = 1;
  let tooMany = graphemes.length + 1;
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    if (await fits(head(count))) fitting = count;
    else tooMany = count;
  }
  return head(fitting);
}
