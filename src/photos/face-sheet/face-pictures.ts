import { openImage } from '../images/open-image.js';
import { decodePicture, fromPixels, type Picture } from '../images/picture.js';
import type { InitialsDrawer } from '../initials/initials-drawer.js';
import type { SheetPerson } from './face-sheet.js';

/** Decodes faces, and draws initials where there is none. */
export class FacePictures {
  readonly #initials: InitialsDrawer;

  constructor(initials: InitialsDrawer) {
    this.#initials = initials;
  }

  /**
   * A picture of exactly `side` pixels. A smaller face is enlarged, so that all stand in one grid.
   * @throws PortraitError image_unusable
   */
  async of(person: SheetPerson, side: number): Promise<Picture> {
    if (person.face === undefined) return this.#initials.draw(person, side);
    const opened = await openImage(person.face);
    const face = await decodePicture(opened, { shape: 'square', background: 'white', size: side });
    if (face.width === side) return face;
    return { pixels: await fromPixels(face).resize(side, side).raw().toBuffer(), width: side, height: side };
  }
}
