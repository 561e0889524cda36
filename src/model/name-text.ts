/** UTF-16 units of a name that are looked at. Entra's own limit for a display name is 256. */
const longestName = 256;

/**
 * Controls, surrogate halves, private characters and whatever else cannot be seen, but for what belongs to how a script is
 * written: the two joiners, and selectors of a character's variant.
 */
const neverDrawn =
  /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

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
