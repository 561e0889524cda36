import { memo, type ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import { FaceTile } from './face-tile.js';

export interface FaceRowProps {
  /** Of the first face in the row, among all. */
  readonly start: number;
  readonly row: number;
  readonly members: readonly MemberAnswer[];
  readonly columns: number;
  /** CSS pixels. */
  readonly height: number;
  /** Index of the face in the order of Tab, where it is in this row. */
  readonly reachable: number | undefined;
  readonly onOpen: (member: MemberAnswer) => void;
  readonly onFocus: (index: number) => void;
}

/** One row of the grid of faces, in its place. It is drawn once while the wall scrolls past. */
export const FaceRow = memo(function FaceRow(props: FaceRowProps): ReactNode {
  const { start, row, members, columns, height, reachable, onOpen, onFocus } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="face-grid-row"
      style={{ top: row * height, height, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {members.map((member, column) => (
        <div key={member.id || column} role="gridcell" aria-colindex={column + 1} data-face={start + column}>
          <FaceTile
            member={member}
            isCurrent={start + column === reachable}
            onOpen={() => {
              onOpen(member);
            }}
            onFocus={() => {
              onFocus(start + column);
            }}
          />
        </div>
      ))}
    </div>
  );
});
