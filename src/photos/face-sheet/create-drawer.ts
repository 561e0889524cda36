import type { Clock } from '../../foundation/clock.js';
import { GlyphCoverage } from '../initials/glyph-coverage.js';
import { InitialsDrawer } from '../initials/initials-drawer.js';
import { FaceSheetDrawer } from './face-sheet-drawer.js';

/** Builds what draws face sheets, with the fonts that it needs. */
export function createSheetDrawer(clock: Clock): FaceSheetDrawer {
  const glyphs = new GlyphCoverage();
  return new FaceSheetDrawer({ initials: new InitialsDrawer(glyphs), glyphs, clock });
}
