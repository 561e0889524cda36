import type { ReactNode } from 'react';
import { Bar } from '../look/bar.js';
import { useTab } from '../tab-context.js';
import { coverageOf } from './coverage.js';
import type { Wall } from './use-wall.js';
import './wall-panel.css';

/** How many people have a photo, and of how many nobody could tell. */
export function Coverage({ wall }: { readonly wall: Wall }): ReactNode {
  const { words } = useTab();
  const { withPhoto, known, notKnown } = coverageOf(wall);
  const text = words.wall.coverage(withPhoto, known);
  const said = [...(known > 0 ? [text] : []), ...(notKnown > 0 ? [words.wall.notKnown(notKnown)] : [])];
  return (
    <div className="wall-panel-coverage">
      <div className="wall-panel-small">{said.join(' · ')}</div>
      {known > 0 && <Bar kind="meter" label={text} value={withPhoto} most={known} text={text} />}
    </div>
  );
}

/** How much of the wall is there. */
export function Loading({ wall }: { readonly wall: Wall }): ReactNode {
  const { words } = useTab();
  const text = words.wall.progress(wall.members.length, wall.total);
  return (
    <div>
      <div className="wall-panel-small">
        {words.wall.loadingFaces}: {text}
      </div>
      <Bar
        kind="progressbar"
        label={words.wall.loadingFaces}
        value={wall.members.length}
        most={wall.total}
        text={text}
      />
    </div>
  );
}
