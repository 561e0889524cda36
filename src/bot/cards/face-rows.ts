import { initialsOf } from '../../model/initials-of.js';
import { text, type CardElement, type ColumnElement, type ColumnSetElement } from './adaptive-card.js';
import { breakable } from './breakable.js';

/** Somebody in a card of several people. */
export interface FaceCell {
  readonly name: string;
  /** What stands under the name; empty where there is nothing to say. */
  readonly line: string;
  /** Undefined where there is none to show: the person's initials stand in its place. */
  readonly picture: FacePicture | undefined;
}

export interface FacePicture {
  /** Where the client finds it; may hold the picture itself. */
  readonly url: string;
  readonly altText: string;
}

/** How many stand side by side, and how wide each picture is, in CSS pixels. */
export interface FaceLayout {
  readonly perRow: number;
  readonly side: number;
}

/** Three side by side fit into a card of 300 CSS pixels, about the narrowest that clients show: 268 beside its padding. */
export const manyFaces: FaceLayout = { perRow: 3, side: 80 };

/** Faces with their names in rows, like the seats of a class. */
export function faceRows(cells: readonly FaceCell[], layout: FaceLayout): ColumnSetElement[] {
  const { perRow } = layout;
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) =>
    cells.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.map((row) => ({ type: 'ColumnSet', spacing: 'Medium', columns: seats(row, layout) }));
}

/** A short row keeps its seats below those of the rows before. */
function seats(row: readonly FaceCell[], { perRow, side }: FaceLayout): ColumnElement[] {
  const taken = row.map((cell) => column([face(cell, side), ...words(cell)]));
  return [...taken, ...Array.from({ length: perRow - row.length }, () => column([]))];
}

function column(items: readonly CardElement[]): ColumnElement {
  return { type: 'Column', width: 'stretch', items };
}

function face({ name, picture }: FaceCell, side: number): CardElement {
  const width = `${side}px`;
  return picture ? { type: 'Image', ...picture, width } : initialsTile(name, width);
}

/** Letters and not a picture: it costs no bytes, wears the client's theme and is read aloud as what it is. */
function initialsTile(name: string, side: string): ColumnSetElement {
  const letters = text(initialsOf(name) || '–', { size: 'Large', weight: 'Bolder' });
  const tile = { style: 'emphasis', minHeight: side, verticalContentAlignment: 'Center' } as const;
  const items = [{ ...letters, horizontalAlignment: 'Center' } as const];
  return { type: 'ColumnSet', columns: [{ type: 'Column', width: side, ...tile, items }] };
}

function words({ name, line }: FaceCell): CardElement[] {
  const below = line === '' ? [] : [text(breakable(line, longestWord), { size: 'Small', isSubtle: true }, 'None')];
  return [text(breakable(name, longestWord), { weight: 'Bolder' }, 'Small'), ...below];
}

/** What fits beside two others. */
const longestWord = 14;
