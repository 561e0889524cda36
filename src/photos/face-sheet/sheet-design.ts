import type { Colour } from '../initials/paint.js';
import { shippedFonts } from '../initials/shipped-fonts.js';
import type { TextStyle } from './label.js';

/** A style of text with its colour. */
export interface Type extends TextStyle {
  readonly colour: Colour;
}

/** The place of one person: the face in the middle, text below. Lengths are pixels of a picture or points of paper. */
export interface Cell {
  readonly width: number;
  /** Side of the face. */
  readonly face: number;
  /** Between face and text. */
  readonly gap: number;
  /** Between the text of one row and the faces of the next. */
  readonly rowGap: number;
  /** What a line of text may take; the rest keeps neighbours apart. */
  readonly textWidth: number;
  readonly name: Type;
  readonly small: Type;
}

export interface Heading {
  readonly title: Type;
  readonly subtitle: Type;
}

/** Lines that a part of a cell's text may take. */
export const mostLines = { name: 2, role: 1, note: 2, title: 2, subtitle: 2 } as const;

const ink: Colour = [36, 36, 36];
/** 6:1 on white, so that small print stays readable. */
const grey: Colour = [97, 97, 97];

/** Text grows with the faces, but stays between what can be read and what still looks like a caption. */
export function cellOf(face: number, width: number, smallestText: number): Cell {
  const size = Math.min(Math.max(face * 0.14, smallestText), smallestText * 1.7);
  return {
    width,
    face,
    gap: face * 0.05 + size * 0.35,
    rowGap: face * 0.1 + size * 1.2,
    textWidth: width - size * 0.8,
    name: { font: shippedFonts.semiBold, size, leading: Math.round(size * 1.36), colour: ink },
    small: { font: shippedFonts.regular, size: size * 0.86, leading: Math.round(size * 1.22), colour: grey },
  };
}

export function headingOf(size: number): Heading {
  return {
    title: { font: shippedFonts.semiBold, size, leading: Math.round(size * 1.3), colour: ink },
    subtitle: { font: shippedFonts.regular, size: size * 0.54, leading: Math.round(size * 0.85), colour: grey },
  };
}

/** Height of a row whose text is `textHeight` high. */
export function rowHeight(cell: Cell, textHeight: number): number {
  return Math.ceil(cell.face + cell.gap + textHeight + cell.rowGap);
}

/** As high as a cell's text can get. */
export function mostTextHeight({ name, small }: Cell): number {
  return mostLines.name * name.leading + (mostLines.role + mostLines.note) * small.leading;
}
