import { FacePictures } from './face-sheet/face-pictures.js';
import { makeRendition } from './images/make-rendition.js';
import type { Rendition } from './images/rendition.js';
import { GlyphCoverage } from './initials/glyph-coverage.js';
import { InitialsDrawer, type Named } from './initials/initials-drawer.js';

/**
 * Draws the small picture beside somebody's name in a list: a JPEG of `side` pixels square, of the face where there is
 * one, else of the person's initials.
 * @param face a picture made by Portrait, encoded
 * @throws PortraitError image_unusable
 */
export type DrawThumbnail = (person: Named, face: Buffer | undefined, side: number) => Promise<Rendition>;

/** Reads the fonts that initials are drawn with. */
export function createThumbnails(): DrawThumbnail {
  const pictures = new FacePictures(new InitialsDrawer(new GlyphCoverage()));
  return async (person, face, side) => makeRendition(await pictures.of({ ...person, face }, side), { format: 'jpeg' });
}
