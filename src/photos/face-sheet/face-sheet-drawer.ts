import type { Clock } from '../../foundation/clock.js';
import type { GlyphCoverage } from '../initials/glyph-coverage.js';
import type { InitialsDrawer } from '../initials/initials-drawer.js';
import { FacePictures } from './face-pictures.js';
import { checkBounds, type FaceSheet, type SheetFile, type SheetWish } from './face-sheet.js';
import { sheetFileName } from './file-name.js';
import { PdfSheet } from './pdf-sheet.js';
import { PngSheet } from './png-sheet.js';
import { Typesetter } from './typeset.js';

export interface FaceSheetParts {
  readonly initials: InitialsDrawer;
  readonly glyphs: GlyphCoverage;
  /** Dates the PDF. */
  readonly clock: Clock;
}

/** Draws a team's faces with names and roles, to be printed and hung up, or sent around. */
export class FaceSheetDrawer {
  readonly #png: PngSheet;
  readonly #pdf: PdfSheet;

  constructor({ initials, glyphs, clock }: FaceSheetParts) {
    const typesetter = new Typesetter(glyphs);
    const faces = new FacePictures(initials);
    this.#png = new PngSheet(typesetter, faces);
    this.#pdf = new PdfSheet({ typesetter, faces, glyphs, clock });
  }

  /**
   * Draws a sheet. An aborted signal stops it between two rows.
   * @throws RangeError for a wish or a sheet out of `sheetBounds`
   * @throws PortraitError image_unusable for a face that is no picture
   * @throws the signal's reason
   */
  async draw(sheet: FaceSheet, wish: SheetWish, signal: AbortSignal): Promise<SheetFile> {
    checkBounds(sheet, wish);
    signal.throwIfAborted();
    const fileName = sheetFileName(sheet.title, wish.format);
    if (wish.format === 'pdf') {
      return { bytes: await this.#pdf.draw(sheet, wish, signal), mediaType: 'application/pdf', fileName };
    }
    return { bytes: await this.#png.draw(sheet, wish, signal), mediaType: 'image/png', fileName };
  }
}
