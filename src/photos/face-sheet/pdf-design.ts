import { shippedFonts } from '../initials/shipped-fonts.js';
import { cellOf, type Cell, type Type } from './sheet-design.js';

/** A4, in points, of which 72 are an inch (ISO 216). */
export const page = { width: 595.28, height: 841.89 } as const;
/** White around everything: more than any printer needs, and room for a pin. */
export const margin = 48;
/** Where the line at the foot of a page starts, from the upper edge. */
export const footTop = page.height - 38;
/** Least white between the last row and that line. */
const aboveFoot = 14;
export const footType: Type = { font: shippedFonts.regular, size: 7.5, leading: 10, colour: [97, 97, 97] };

export const headingSize = 22;
export const belowHeading = 24;

/** CSS pixels to points. */
const pointsPerPixel = 72 / 96;
/** A face takes no more of its column, so that neighbours and their names stay apart. */
const widestFace = 0.8;
const smallestText = 6.5;

/** The place of one person on a page with so many columns; the face is smaller than wished where they are narrow. */
export function pdfCell(columns: number, faceSize: number): Cell {
  const width = (page.width - 2 * margin) / columns;
  return cellOf(Math.min(faceSize * pointsPerPixel, width * widestFace), width, smallestText);
}

/**
 * Rows in pages, at least one page; the first has less room, by the height of its heading. The white below the last row
 * of a page needs no room.
 */
export function inPages<Row extends { readonly height: number }>(
  rows: readonly Row[],
  headingHeight: number,
  rowGap: number,
): Row[][] {
  const pages: Row[][] = [[]];
  let y = margin + headingHeight;
  for (const row of rows) {
    const current = pages.at(-1) ?? [];
    if (current.length > 0 && y + row.height - rowGap > footTop - aboveFoot) {
      pages.push([row]);
      y = margin;
    } else {
      current.push(row);
    }
    y += row.height;
  }
  return pages;
}
