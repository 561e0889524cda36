import type { Clock } from '../../foundation/clock.js';
import type { GlyphCoverage } from '../initials/glyph-coverage.js';
import type { FacePictures } from './face-pictures.js';
import type { FaceSheet, SheetWish } from './face-sheet.js';
import { belowHeading, footTop, footType, headingSize, inPages, margin, page, pdfCell } from './pdf-design.js';
import { PdfPaper, type Place } from './pdf-paper.js';
import { readsFromRight } from './reading-direction.js';
import { headingOf, rowHeight, type Cell } from './sheet-design.js';
import { heightOf, inRows, tallestCaption, type SetLine, type SetPerson, type Typesetter } from './typeset.js';

/** Pixels of a face for each point: 216 to the inch, as sharp as print on paper looks. */
const pixelsPerPoint = 3;

interface Row {
  readonly people: readonly SetPerson[];
  /** Points, with the white below it. */
  readonly height: number;
}

export interface PdfSheetParts {
  readonly typesetter: Typesetter;
  readonly faces: FacePictures;
  readonly glyphs: GlyphCoverage;
  readonly clock: Clock;
}

/** Draws a sheet as a PDF of A4 pages, with names that can be searched and copied. */
export class PdfSheet {
  readonly #parts: PdfSheetParts;

  constructor(parts: PdfSheetParts) {
    this.#parts = parts;
  }

  /** @throws the signal's reason when it is aborted, between rows */
  async draw(sheet: FaceSheet, { columns, faceSize }: SheetWish, signal: AbortSignal): Promise<Buffer> {
    const { typesetter, glyphs, clock } = this.#parts;
    const cell = pdfCell(columns, faceSize);
    const inset = margin + (cell.width - cell.face) / 2;
    const width = page.width - 2 * inset;
    const heading = await typesetter.heading(sheet, headingOf(headingSize), width);
    const foot = await typesetter.lines(sheet.title, footType, 1, width / 2);
    const rows = rowsOf(await typesetter.people(sheet.people, cell, signal), columns, cell);
    const pages = inPages(rows, heightOf(heading) + belowHeading, cell.rowGap);
    const paper = new PdfPaper(sheet.title, new Date(clock.now()), glyphs);
    for (const [index, onPage] of pages.entries()) {
      paper.addPage();
      let y = index === 0 ? await writeHeading(paper, heading, inset) : margin;
      for (const { people, height } of onPage) {
        signal.throwIfAborted();
        await this.#row(paper, people, cell, y);
        y += height;
      }
      await writeFoot(paper, index === 0 ? [] : foot, `${index + 1} / ${pages.length}`, inset);
    }
    return paper.finish();
  }

  async #row(paper: PdfPaper, people: readonly SetPerson[], cell: Cell, top: number): Promise<void> {
    const side = Math.round(cell.face * pixelsPerPoint);
    const faces = await Promise.all(people.map(({ person }) => this.#parts.faces.of(person, side)));
    for (const [column, { lines }] of people.entries()) {
      const middle = margin + (column + 0.5) * cell.width;
      const face = faces[column];
      if (face !== undefined) await paper.picture(face, { x: middle - cell.face / 2, y: top }, cell.face);
      await writeCaption(paper, lines, { x: middle, y: top + cell.face + cell.gap });
    }
  }
}

function rowsOf(people: readonly SetPerson[], columns: number, cell: Cell): Row[] {
  return inRows(people, columns).map((row) => ({ people: row, height: rowHeight(cell, tallestCaption(row)) }));
}

async function writeCaption(paper: PdfPaper, lines: readonly SetLine[], { x, y }: Place): Promise<void> {
  let top = y;
  for (const line of lines) {
    await paper.line(line, 'middle', { x, y: top });
    top += line.type.leading;
  }
}

/** Writes title and subtitle, on the side that the title is read from, and tells where the faces start. */
async function writeHeading(paper: PdfPaper, lines: readonly SetLine[], inset: number): Promise<number> {
  const fromRight = readsFromRight(lines[0]?.text ?? '');
  let y = margin;
  for (const line of lines) {
    await (fromRight
      ? paper.line(line, 'right', { x: page.width - inset, y })
      : paper.line(line, 'left', { x: inset, y }));
    y += line.type.leading;
  }
  return y + belowHeading;
}

/** The title again on the left, for a page that got loose, and the page's number on the right. */
async function writeFoot(paper: PdfPaper, title: readonly SetLine[], number: string, inset: number): Promise<void> {
  for (const line of title) await paper.line(line, 'left', { x: inset, y: footTop });
  await paper.line({ text: number, type: footType }, 'right', { x: page.width - inset, y: footTop });
}
