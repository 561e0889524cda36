import { PortraitError } from '../../model/portrait-error.js';
import type { Member } from '../../model/team.js';
import type { FaceSheet, SheetFile, SheetPerson, SheetWish } from '../face-sheet/face-sheet.js';
import { sheetBounds } from '../face-sheet/face-sheet.js';
import type { FaceSheetDrawer } from '../face-sheet/face-sheet-drawer.js';
import type { ImageGate } from '../images/image-gate.js';
import type { RenditionWish } from '../images/rendition.js';
import type { MemberSource } from './member-source.js';
import type { RoomQuestion } from './room-members.js';
import type { WallFace, Walls } from './walls.js';

export interface FaceSheetsOptions {
  readonly walls: Pick<Walls, 'faces'>;
  readonly source: Pick<MemberSource, 'nameOf'>;
  /** Loads fonts and what writes PDFs: some tenths of a second that no start needs. */
  readonly drawer: () => Promise<FaceSheetDrawer>;
  /** A large sheet takes seconds and some 200 MB: one is drawn at a time. */
  readonly gate: ImageGate;
}

/** A sheet is printed, or looked at on screens of double density. */
const pixelsPerPoint = 2;
/** Faces for a sheet are read in batches, so they are small ones. */
const largestFace = 240;

/** Sheets of everybody in a room, for those who are in it. */
export class FaceSheets {
  readonly #options: FaceSheetsOptions;

  constructor(options: FaceSheetsOptions) {
    this.#options = options;
  }

  /** @throws PortraitError sheet_too_large, server_busy, or as `Walls.faces`; the reason of an aborted deadline */
  async draw(question: RoomQuestion, wish: SheetWish): Promise<SheetFile> {
    const { walls, source, drawer, gate } = this.#options;
    const { room, tenantId, deadline, requestId } = question;
    const size = Math.min(largestFace, wish.faceSize * pixelsPerPoint);
    const face: RenditionWish = { size, shape: 'square', background: 'white', encoding: { format: 'jpeg' } };
    const [members, name] = await Promise.all([
      walls.faces(question, face),
      source.nameOf(room, { viewer: { kind: 'app', tenantId }, deadline, requestId }),
    ]);
    const [, most] = sheetBounds.people;
    if (members.length > most) throw new PortraitError('sheet_too_large', `${members.length} people on one sheet`);
    return gate.run(async () => (await drawer()).draw(toSheet(name ?? 'Faces', members), wish, deadline.signal));
  }
}

function toSheet(title: string, members: readonly { member: Member; face: WallFace }[]): FaceSheet {
  const withPhoto = members.filter(({ face }) => face.kind === 'photo').length;
  const subtitle = `${members.length} people, ${withPhoto} with a photo`;
  return { title, subtitle, people: members.map(toPerson) };
}

function toPerson({ member, face }: { member: Member; face: WallFace }): SheetPerson {
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
