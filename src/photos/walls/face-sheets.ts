import { within } from '../../foundation/deadline.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Member } from '../../model/team.js';
import type { FaceSheet, SheetFile, SheetPerson, SheetWish } from '../face-sheet/face-sheet.js';
import { sheetBounds } from '../face-sheet/face-sheet.js';
import type { FaceSheetDrawer } from '../face-sheet/face-sheet-drawer.js';
import type { ImageGate } from '../images/image-gate.js';
import type { RenditionWish } from '../images/rendition.js';
import type { RoomQuestion } from './room-members.js';
import type { RoomNames } from './room-names.js';
import type { RoomFaces, WallFace, Walls } from './walls.js';

export interface FaceSheetsOptions {
  readonly walls: Pick<Walls, 'faces'>;
  readonly names: RoomNames;
  /** Loads fonts and what writes PDFs: some tenths of a second that no start needs. */
  readonly drawer: () => Promise<FaceSheetDrawer>;
  /** A large sheet takes seconds and some 200 MB: one is drawn at a time. */
  readonly gate: ImageGate;
}

/** A sheet is printed, or looked at on screens of double density. */
const pixelsPerPoint = 2;
/** Faces for a sheet are read in batches, so they are small ones. */
const largestFace = 240;

/** By then a sheet or two of those before are drawn. */
const retryAfterMs = 10_000;

/** Sheets of everybody in a room, for those who are in it. */
export class FaceSheets {
  readonly #options: FaceSheetsOptions;

  constructor(options: FaceSheetsOptions) {
    this.#options = options;
  }

  /** @throws PortraitError sheet_too_large, server_busy where it takes too long, or as `Walls.faces` */
  async draw(question: RoomQuestion, wish: SheetWish): Promise<SheetFile> {
    const { signal } = question.deadline;
    const sheet = { isBegun: false };
    const drawing = this.#options.gate.run(() => {
      sheet.isBegun = true;
      return this.#draw(question, wish);
    });
    return within(signal, drawing).catch((thrown: unknown) => {
      // It is our own line that took the time, not Graph.
      if (!sheet.isBegun && signal.aborted)
        throw new PortraitError('server_busy', 'Other sheets came first', { retryAfterMs });
      throw thrown;
    });
  }

  async #draw(question: RoomQuestion, wish: SheetWish): Promise<SheetFile> {
    const { signal } = question.deadline;
    // Whoever went away while others were served leaves the line.
    signal.throwIfAborted();
    const sheet = await this.#compose(question, wish);
    const drawer = await this.#options.drawer();
    return drawer.draw(sheet, wish, signal);
  }

  async #compose(question: RoomQuestion, { faceSize }: SheetWish): Promise<FaceSheet> {
    const { walls, names } = this.#options;
    const size = Math.min(largestFace, faceSize * pixelsPerPoint);
    const face: RenditionWish = { size, shape: 'square', background: 'white', encoding: { format: 'jpeg' } };
    const [faces, name] = await Promise.all([walls.faces(question, face), names.read(question)]);
    const [, most] = sheetBounds.people;
    const count = faces.members.length;
    if (count > most) throw new PortraitError('sheet_too_large', `${count} people on one sheet`);
    return toSheet(name, faces);
  }
}

function toSheet(title: string, { members, asOf }: RoomFaces): FaceSheet {
  const withPhoto = members.filter(({ face }) => face.kind === 'photo').length;
  const counts = `${members.length} people, ${withPhoto} with a photo`;
  const age = asOf === undefined ? '' : `, as of ${new Date(asOf).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { title, subtitle: counts + age, people: members.map(toPerson) };
}

function toPerson({ member, face }: RoomFaces['members'][number]): SheetPerson {
  return {
    id: member.userId || member.displayName,
    displayName: member.displayName,
    role: roleOf(member),
    face: face.kind === 'photo' ? face.rendition.bytes : undefined,
    note: face.kind === 'photo' ? undefined : notes[face.kind],
  };
}

function roleOf({ roles }: Member): string | undefined {
  if (roles.includes('owner')) return 'Owner';
  return roles.includes('guest') ? 'Guest' : undefined;
}

const notes = {
  absent: 'No photo yet',
  excluded: 'Prefers not to be shown',
  failed: 'Photo not available now',
  otherTenant: 'Another organisation',
  anonymous: 'Not signed in',
} as const satisfies Record<Exclude<WallFace['kind'], 'photo'>, string>;
