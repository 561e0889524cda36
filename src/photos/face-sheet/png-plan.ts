import { sheetBounds, type SheetWish } from './face-sheet.js';
import { cellOf, mostTextHeight, rowHeight, type Cell } from './sheet-design.js';

/** How a PNG is laid out. */
export interface PngPlan {
  readonly columns: number;
  readonly cell: Cell;
  /** Of the whole picture, pixels. */
  readonly width: number;
}

/** As many pixels as a good camera's photo has: whatever shows photos shows these, and writing it takes seconds. */
const mostPixels = 48_000_000;
/** Browsers and viewers give up on pictures much taller than this. */
const tallest = 30_000;
/** Room for a title, even above a single face. */
const narrowest = 480;

const smallestText = 11;
/** Width of a cell: that of its face and somewhat more for the name, and at least what a short name needs. */
const breadth = 1.2;
const gutter = 32;
const narrowestCell = 104;

/** Each step makes the faces a tenth smaller. */
const shrink = 0.9;

/**
 * The columns and the face size wished for. Where the picture would get too tall there are more columns, and where it
 * would get too large the faces are smaller.
 */
export function pngPlan(people: number, { columns, faceSize }: SheetWish, margin: number): PngPlan {
  const plan = planOf(Math.min(columns, Math.max(people, 1)), faceSize, margin);
  const rows = Math.ceil(people / plan.columns);
  const height = rows * rowHeight(plan.cell, mostTextHeight(plan.cell));
  const [, mostColumns] = sheetBounds.columns;
  const [smallestFace] = sheetBounds.faceSize;
  if (height > tallest && columns < mostColumns) {
    return pngPlan(people, { format: 'png', columns: columns + 1, faceSize }, margin);
  }
  if (height * plan.width > mostPixels && faceSize > smallestFace) {
    const smaller = Math.max(smallestFace, Math.floor(faceSize * shrink));
    return pngPlan(people, { format: 'png', columns, faceSize: smaller }, margin);
  }
  return plan;
}

function planOf(columns: number, face: number, margin: number): PngPlan {
  const cell = cellOf(face, Math.max(Math.round(face * breadth) + gutter, narrowestCell), smallestText);
  return { columns, cell, width: Math.max(narrowest, 2 * margin + columns * cell.width) };
}
