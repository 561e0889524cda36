import { drawableText } from '../initials/drawable-text.js';
import type { GlyphCoverage } from '../initials/glyph-coverage.js';
import type { FaceSheet, SheetPerson } from './face-sheet.js';
import { widthOf } from './label.js';
import { mostLines, type Cell, type Heading, type Type } from './sheet-design.js';
import { wrapText } from './wrap-text.js';

/** A line of text that is known to fit, in its style. */
export interface SetLine {
  readonly text: string;
  readonly type: Type;
}

/** Somebody on the sheet with all lines below the face. */
export interface SetPerson {
  readonly person: SheetPerson;
  readonly lines: readonly SetLine[];
}

/** Breaks a sheet's texts into lines. */
export class Typesetter {
  readonly #glyphs: GlyphCoverage;

  constructor(glyphs: GlyphCoverage) {
    this.#glyphs = glyphs;
  }

  /** Title and subtitle in lines of at most `width`. */
  async heading({ title, subtitle = '' }: FaceSheet, design: Heading, width: number): Promise<SetLine[]> {
    const [titles, subtitles] = await Promise.all([
      this.lines(title, design.title, mostLines.title, width),
      this.lines(subtitle, design.subtitle, mostLines.subtitle, width),
    ]);
    return [...titles, ...subtitles];
  }

  /**
   * Everybody's lines, in the order given.
   * @throws the signal's reason when it is aborted
   */
  async people(people: readonly SheetPerson[], cell: Cell, signal: AbortSignal): Promise<SetPerson[]> {
    const set: SetPerson[] = [];
    for (const person of people) {
      signal.throwIfAborted();
      set.push({ person, lines: await this.#caption(person, cell) });
    }
    return set;
  }

  async #caption({ displayName, role = '', note = '' }: SheetPerson, cell: Cell): Promise<SetLine[]> {
    const lines = await Promise.all([
      this.lines(displayName, cell.name, mostLines.name, cell.textWidth),
      this.lines(role, cell.small, mostLines.role, cell.textWidth),
      this.lines(note, cell.small, mostLines.note, cell.textWidth),
    ]);
    return lines.flat();
  }

  /** A text in at most so many lines of at most `width`. */
  async lines(text: string, type: Type, most: number, width: number): Promise<SetLine[]> {
    const drawable = await drawableText(text, this.#glyphs);
    const lines = await wrapText(drawable, most, async (line) => (await widthOf(line, type)) <= width);
    return lines.map((line) => ({ text: line, type }));
  }
}

export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((height, { type }) => height + type.leading, 0);
}

/** The height of the longest caption. */
export function tallestCaption(people: readonly SetPerson[]): number {
  return people.reduce((tallest, { lines }) => Math.max(tallest, heightOf(lines)), 0);
}

/** People in rows of `columns`. */
export function inRows<Item>(items: readonly Item[], columns: number): Item[][] {
  const rows = Math.ceil(items.length / columns);
  return Array.from({ length: rows }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}
