import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import type { WallWish } from './fit-members.js';
import './wall-panel.css';

export interface WallToolsProps {
  readonly wish: WallWish;
  readonly onWish: (wish: WallWish) => void;
  /** What came of it; announced when it changes. */
  readonly children: ReactNode;
}

/** Looks for people on the wall. */
export function WallTools({ wish, onWish, children }: WallToolsProps): ReactNode {
  const { words } = useTab();
  return (
    <div className="wall-panel-tools">
      <input
        type="search"
        className="wall-panel-search"
        aria-label={words.wall.search}
        placeholder={words.wall.search}
        value={wish.search}
        onChange={({ target }) => {
          onWish({ ...wish, search: target.value });
        }}
      />
      <label className="wall-panel-check">
        <input
          type="checkbox"
          checked={wish.onlyMissing}
          onChange={({ target }) => {
            onWish({ ...wish, onlyMissing: target.checked });
          }}
        />
        {words.wall.onlyMissing}
      </label>
      <span role="status" className="wall-panel-small">
        {children}
      </span>
    </div>
  );
}
