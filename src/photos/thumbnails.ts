import { LRUCache } from 'lru-cache';
import { FacePictures } from './face-sheet/face-pictures.js';
import type { ImageGate } from './images/image-gate.js';
import { makeRendition } from './images/make-rendition.js';
import type { Rendition } from './images/rendition.js';
import { GlyphCoverage } from './initials/glyph-coverage.js';
import { InitialsDrawer, type Named } from './initials/initials-drawer.js';

/** A picture made by Portrait, encoded, and the etag of the photo that it was made of. */
export interface DrawnFace {
  readonly etag: string;
  readonly bytes: Buffer;
}

/**
 * Draws the small picture beside somebody's name in a list: a JPEG of `side` pixels square, of the face where there is
 * one, else of the person's initials.
 * @throws PortraitError image_unusable, or server_busy when too many pictures wait to be made
 */
export type DrawThumbnail = (person: Named, face: DrawnFace | undefined, side: number) => Promise<Rendition>;

/** A list is asked for anew at every letter typed: its people are drawn once. A thousand and more pictures of 2 KB. */
const mostBytes = 4 * 1024 * 1024;
/** What an entry costs beside its bytes. */
const entryBytes = 512;

/** Reads the fonts that initials are drawn with. @param gate image work waits there for its turn */
export function createThumbnails(gate: ImageGate): DrawThumbnail {
  const pictures = new FacePictures(new InitialsDrawer(new GlyphCoverage()));
  const drawn = new LRUCache<string, Rendition>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + entryBytes,
  });
  return async (person, face, side) => {
    const key = keyOf(person, face, side);
    const kept = key === undefined ? undefined : drawn.get(key);
    if (kept) return kept;
    const made = await gate.run(async () =>
      makeRendition(await pictures.of({ ...person, face: face?.bytes }, side), { format: 'jpeg' }),
    );
    if (key !== undefined) drawn.set(key, made);
    return made;
  };
}

/** Undefined for a photo without an etag, whose successor nothing would tell from it. */
function keyOf({ id, displayName }: Named, face: DrawnFace | undefined, side: number): string | undefined {
  if (face?.etag === '') return undefined;
  return JSON.stringify([id, side, face ? ['face', face.etag] : ['initials', displayName]]);
}
