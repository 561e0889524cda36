import sharp, { type Sharp } from 'sharp';
import { fromPixels, type Picture } from '../images/picture.js';
import { ground, paint, place, white } from '../initials/paint.js';
import type { FacePictures } from './face-pictures.js';
import type { FaceSheet, SheetWish } from './face-sheet.js';
import { drawLabel } from './label.js';
import { pngPlan } from './png-plan.js';
import { readsFromRight } from './reading-direction.js';
import { headingOf, rowHeight, type Cell } from './sheet-design.js';
import { heightOf, inRows, tallestCaption, type SetLine, type SetPerson, type Typesetter } from './typeset.js';

/** White around everything, pixels. */
const margin = 40;
const headingSize = 28;
const belowHeading = 28;
/** The last row has some white of its own. */
const belowRows = 12;

/** Rows wait compressed until all are there: lightly, since they are packed again at the end. */
const rowCompression = { compressionLevel: 1 } as const;

/** Draws a sheet as one PNG. Only one row at a time is in memory as pixels. */
export class PngSheet {
  readonly #typesetter: Typesetter;
  readonly #faces: FacePictures;

  constructor(typesetter: Typesetter, faces: FacePictures) {
    this.#typesetter = typesetter;
    this.#faces = faces;
  }

  /** @throws the signal's reason when it is aborted, between rows */
  async draw(sheet: FaceSheet, wish: SheetWish, signal: AbortSignal): Promise<Buffer> {
    const { columns, cell, width } = pngPlan(sheet.people.length, wish, margin);
    const inset = margin + Math.floor((cell.width - cell.face) / 2);
    const lines = await this.#typesetter.heading(sheet, headingOf(headingSize), width - 2 * inset);
    const people = await this.#typesetter.people(sheet.people, cell, signal);
    const height = rowHeight(cell, tallestCaption(people));
    const rows: Buffer[] = [];
    for (const row of inRows(people, columns)) {
      signal.throwIfAborted();
      rows.push(
        await fromPixels(await this.#row(row, cell, { width, height }))
          .png(rowCompression)
          .toBuffer(),
      );
    }
    return joined(await heading(lines, inset, width), rows);
  }

  async #row(
    people: readonly SetPerson[],
    cell: Cell,
    { width, height }: { width: number; height: number },
  ): Promise<Picture> {
    const row = ground(width, height, white);
    const faces = await Promise.all(people.map(({ person }) => this.#faces.of(person, cell.face)));
    for (const [column, { lines }] of people.entries()) {
      const middle = margin + (column + 0.5) * cell.width;
      const face = faces[column];
      if (face !== undefined) place(row, face, Math.round(middle - cell.face / 2), 0);
      await caption(row, lines, middle, cell.face + cell.gap);
    }
    return row;
  }
}

/** Writes lines below each other, each in the middle of its column. */
async function caption(row: Picture, lines: readonly SetLine[], middle: number, top: number): Promise<void> {
  let y = Math.round(top);
  for (const { text, type } of lines) {
    const label = await drawLabel(text, type);
    if (label !== undefined) paint(row, label, type.colour, Math.round(middle - label.width / 2), y);
    y += type.leading;
  }
}

/** Title and subtitle, on the side that the title is read from. */
async function heading(lines: readonly SetLine[], inset: number, width: number): Promise<Picture> {
  const picture = ground(width, margin + heightOf(lines) + belowHeading, white);
  const fromRight = readsFromRight(lines[0]?.text ?? '');
  let y = margin;
  for (const { text, type } of lines) {
    const label = await drawLabel(text, type);
    const left = fromRight ? width - inset - (label?.width ?? 0) : inset;
    if (label !== undefined) paint(picture, label, type.colour, left, y);
    y += type.leading;
  }
  return picture;
}

/** The rows below each other, the heading above them; they are unpacked one after the other as the PNG is written. */
function joined(top: Picture, rows: readonly Buffer[]): Promise<Buffer> {
  if (rows.length === 0) return fromPixels(top).png().toBuffer();
  const raw = { width: top.width, height: top.height, channels: 3 } as const;
  return stacked(rows)
    .extend({ top: top.height, bottom: belowRows, background: '#ffffff' })
    .composite([{ input: top.pixels, raw, left: 0, top: 0 }])
    .removeAlpha()
    .png({ compressionLevel: 7 })
    .toBuffer();
}

/** sharp refuses to join a single picture. */
function stacked(rows: readonly Buffer[]): Sharp {
  return rows.length === 1 ? sharp(rows[0]) : sharp([...rows], { join: { across: 1 } });
}
