import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import './face-grid.css';
import { FaceRow } from './face-row.js';
import { moveFocus } from './move-focus.js';
import { useColumns } from './use-columns.js';
import { useRowsNearScreen } from './use-rows-near-screen.js';

export interface FaceGridProps {
  readonly label: string;
  readonly members: readonly MemberAnswer[];
  readonly onOpen: (member: MemberAnswer) => void;
}

/** Least width of a face with its name, and the height of a row, in CSS pixels. */
const cellWidth = 112;
const rowHeight = 136;

/** Everybody's faces; only the rows near the screen exist. Arrow keys move, and one face alone is in the order of Tab. */
export function FaceGrid({ label, members, onOpen }: FaceGridProps): ReactNode {
  const grid = useRef<HTMLDivElement>(null);
  const columns = useColumns(grid, cellWidth);
  const inRows = useMemo(() => rowsOf(members, columns), [members, columns]);
  const rows = inRows.length;
  const { first, end, reveal } = useRowsNearScreen(grid, rows, rowHeight);
  const [current, setCurrent] = useState(0);
  /** The face that was moved to by a key, until it exists and has the focus. */
  const wanted = useRef<number | undefined>(undefined);
  const reachable = Math.min(current, members.length - 1);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const tile = grid.current?.querySelector<HTMLElement>(`[data-face="${wanted.current}"] button`);
    if (!tile) return;
    wanted.current = undefined;
    tile.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const shape = { cells: members.length, columns, rowsPerPage: Math.max(1, Math.floor(innerHeight / rowHeight) - 1) };
    const to = moveFocus(reachable, shape, event);
    if (to === undefined) return;
    event.preventDefault();
    wanted.current = to;
    setCurrent(to);
    reveal(Math.floor(to / columns));
  };
  // The face in the order of Tab exists even where it is far from the screen.
  const existing = new Set([...rangeOf(first, end), Math.floor(reachable / columns)]);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={columns}
      className="face-grid"
      style={{ height: rows * rowHeight }}
      onKeyDown={onKeyDown}
    >
      {[...existing]
        .toSorted((one, other) => one - other)
        .map((row) => (
          <FaceRow
            key={row}
            start={row * columns}
            row={row}
            members={inRows[row] ?? []}
            columns={columns}
            height={rowHeight}
            reachable={Math.floor(reachable / columns) === row ? reachable : undefined}
            onOpen={onOpen}
            onFocus={setCurrent}
          />
        ))}
    </div>
  );
}

function rowsOf(members: readonly MemberAnswer[], columns: number): MemberAnswer[][] {
  return rangeOf(0, Math.ceil(members.length / columns)).map((row) =>
    members.slice(row * columns, (row + 1) * columns),
  );
}

function rangeOf(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
