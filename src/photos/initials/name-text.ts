/** UTF-16 units of a name that are looked at. Entra's own limit for a display name is 256. */
const longestName = 256;

/** Controls, surrogate halves, private characters and invisible marks. The two joiners belong to how scripts are written. */
const neverDrawn = /[\p{Cc}\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * A name as it may be drawn: one line, without controls, without marks that turn the reading direction, and of bounded
 * length. Names come from a directory, where anybody may have typed anything.
 */
export function nameText(name: string): string {
  const head = name.slice(0, longestName).replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, ' ');
  return head.replaceAll(neverDrawn, '').trim();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character, whatever it is made of. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
