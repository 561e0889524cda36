/** What a grid of faces looks like to somebody who moves through it by keys. */
export interface GridShape {
  readonly cells: number;
  readonly columns: number;
  /** Rows that a screen holds. */
  readonly rowsPerPage: number;
}

/** A key that was pressed in the grid. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where the focus goes, as the ARIA pattern for grids has it.
 * @param from index of the cell that has it
 * @returns undefined for a key that does not move it
 */
export function moveFocus(
  from: number,
  { cells, columns, rowsPerPage }: GridShape,
  pressed: GridKey,
): number | undefined {
  const last = cells - 1;
  const within = (to: number): number => Math.min(last, Math.max(0, to));
  const rowStart = from - (from % columns);
  switch (pressed.key) {
    case 'ArrowRight':
      return within(from + 1);
    case 'ArrowLeft':
      return within(from - 1);
    case 'ArrowDown':
      return from + columns <= last ? from + columns : from;
    case 'ArrowUp':
      return from - columns >= 0 ? from - columns : from;
    case 'Home':
      return pressed.ctrlKey ? 0 : rowStart;
    case 'End':
      return pressed.ctrlKey ? last : within(rowStart + columns - 1);
    case 'PageDown':
      return within(from + columns * rowsPerPage);
    case 'PageUp':
      return within(from - columns * rowsPerPage);
    default:
      return undefined;
  }
}
