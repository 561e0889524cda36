import { resizePicture, type Picture } from '../images/picture.js';
import { drawInk, type Ink } from './draw-ink.js';
import type { GlyphCoverage } from './glyph-coverage.js';
import { initialsOf } from '../../model/initials-of.js';
import { ground, paint, white } from './paint.js';
import { personSymbol } from './person-symbol.js';
import { shippedFonts } from './shipped-fonts.js';
import { tileColour } from './tile-colour.js';

/** What of a person a tile is drawn from. */
export interface Named {
  /** Whatever stays the same for this person: decides the colour. */
  readonly id: string;
  readonly displayName: string;
}

/** Smaller tiles are drawn this large and then reduced, pixels: small text is drawn onto whole pixels, and limps. */
const leastDrawn = 256;

/** In parts of the tile's side: the em, and the room that the ink of wide or tall letters is made to fit into. */
const em = 0.42;
const widest = 0.66;
const tallest = 0.5;

/** Draws what stands for a person without a photo in walls and sheets: white initials on a colour of their own. */
export class InitialsDrawer {
  readonly #glyphs: GlyphCoverage;

  constructor(glyphs: GlyphCoverage) {
    this.#glyphs = glyphs;
  }

  /**
   * A square tile of `side` pixels. A name without letters, or with letters that no font here has, gets head and
   * shoulders instead.
   */
  async draw({ id, displayName }: Named, side: number): Promise<Picture> {
    const drawn = Math.max(side, leastDrawn);
    const initials = initialsOf(displayName);
    const ink = (await this.#letters(initials, drawn)) ?? personSymbol(drawn);
    const tile = ground(drawn, drawn, tileColour(id));
    paint(tile, ink, white, Math.round((drawn - ink.width) / 2), Math.round((drawn - ink.height) / 2));
    return resizePicture(tile, side);
  }

  async #letters(initials: string, side: number): Promise<Ink | undefined> {
    if (!(await this.#glyphs.covers(initials))) return undefined;
    const ink = await drawInk(initials, { font: shippedFonts.semiBold, size: Math.round(side * em) });
    if (ink === undefined) return undefined;
    const fit = Math.min((side * widest) / ink.width, (side * tallest) / ink.height);
    return fit >= 1 ? ink : drawInk(initials, { font: shippedFonts.semiBold, size: Math.floor(side * em * fit) });
  }
}
