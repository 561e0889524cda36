import sharp from 'sharp';
import { FaceSheetDrawer } from '../../../src/photos/face-sheet/face-sheet-drawer.js';
import type { SheetPerson, SheetWish } from '../../../src/photos/face-sheet/face-sheet.js';
import { GlyphCoverage } from '../../../src/photos/initials/glyph-coverage.js';
import { InitialsDrawer } from '../../../src/photos/initials/initials-drawer.js';

/** A moment for a PDF to be made at. */
export const madeAt = Date.UTC(2026, 2, 4, 5, 6, 7);

const glyphs = new GlyphCoverage();
export const drawer = new FaceSheetDrawer({
  initials: new InitialsDrawer(glyphs),
  glyphs,
  clock: { now: () => madeAt },
});

/** A plain face of a colour, as Portrait would have made it. */
export function face(background = '#cc2200', side = 96): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** So many people: every third without a photo, the first an owner. */
export function team(count: number, photo: Buffer): SheetPerson[] {
  return Array.from({ length: count }, (_, at) => {
    const named = { id: `person-${at}`, displayName: `Person Number${at}` };
    if (at % 3 === 2) return { ...named, face: undefined, note: 'No photo yet' };
    return { ...named, face: photo, role: at === 0 ? 'Owner' : undefined };
  });
}

export function draw(people: readonly SheetPerson[], wish: Partial<SheetWish> = {}, title = 'Contoso Design') {
  const sheet = { title, subtitle: `${people.length} people`, people };
  return drawer.draw(sheet, { format: 'png', columns: 6, faceSize: 96, ...wish }, new AbortController().signal);
}
