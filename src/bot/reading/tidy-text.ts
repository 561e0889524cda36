/** Signs that show nothing: soft hyphens, marks of width and of direction. Joiners stay: some scripts spell with them. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Emoji with whatever belongs to them, and smileys that stand alone. */
const faces = new RegExp(
  '(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\uFE0F]\\u200D?)+' +
    '|(?<=^|\\s)[:;]-?[()DP](?=\\s|$)',
  'gu',
);

/** Markdown around words. Between Latin letters such signs belong to an address, between numbers to a size. */
const markup = /(?<![\p{Script=Latin}\d]|\d )[*_~`]+|[*_~`]+(?![\p{Script=Latin}\d]| \d)/gu;

/** A text without what is only for the eye. */
export function tidyText(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(faces, ' ').replaceAll(markup, '');
}

/** With single spaces, and none at the ends. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
