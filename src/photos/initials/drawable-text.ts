import type { GlyphCoverage } from './glyph-coverage.js';
import { graphemesOf, nameText } from '../../model/name-text.js';

/** Pictures among the characters. A page of faces has pictures enough, and not every host has these in one colour. */
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;

/** Stands where characters have no glyph on this host. */
const omission = '…';

/**
 * What of a text can be drawn here: without emoji, and with an ellipsis for what no font has a glyph for, so that a page
 * never shows a box. Of a text that is not empty something always stays.
 */
export async function drawableText(text: string, glyphs: GlyphCoverage): Promise<string> {
  const graphemes = graphemesOf(nameText(text));
  const kept = graphemes.filter((grapheme) => !emoji.test(grapheme));
  const drawn = await Promise.all(
    kept.map(async (grapheme) => ((await glyphs.covers(grapheme)) ? grapheme : omission)),
  );
  const readable = drawn
    .join('')
    .replaceAll(/…(?:\s*…)+/gu, omission)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return readable === '' && graphemes.length > 0 ? omission : readable;
}
