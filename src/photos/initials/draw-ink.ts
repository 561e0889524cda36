import sharp from 'sharp';
import type { ShippedFont } from './shipped-fonts.js';

/** What a pen left on paper: for each pixel how much of it is covered, from 0 to 255, row by row. */
export interface Ink {
  readonly coverage: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** How large text is drawn, and with which of the shipped fonts. Other scripts fall back to the fonts of the host. */
export interface Pen {
  readonly font: ShippedFont;
  /** Height of the em in pixels. */
  readonly size: number;
}

/** At this resolution a point of Pango's is a pixel. */
const dotsPerInch = 72;

/**
 * Draws one line of text, cropped to its ink; `undefined` for text that leaves none. A character without a glyph shows
 * as Pango's box with its number in it: ask `GlyphCoverage` first. The text needs no escaping.
 */
export async function drawInk(text: string, { font, size }: Pen): Promise<Ink | undefined> {
  if (text === '') return undefined;
  const image = sharp({
    text: { text: escaped(text), font: `${font.description} ${size}`, fontfile: font.file, dpi: dotsPerInch },
  });
  try {
    const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    return { coverage: data, width: info.width, height: info.height };
  } catch (cause) {
    if (String(cause).includes(nothingToDraw)) return undefined;
    throw cause;
  }
}

/** What libvips says of text made of blanks alone. */
const nothingToDraw = 'no text to render';

/** sharp hands text to Pango as markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
