import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import './wall-waiting.css';

const places = Array.from({ length: 8 }, (_, index) => index);

/** Where faces will stand. */
export function WallWaiting(): ReactNode {
  const { words } = useTab();
  return (
    <div className="wall-waiting-faces" role="status" aria-label={words.wall.loadingFaces}>
      {places.map((place) => (
        <div key={place} className="wall-waiting-face" />
      ))}
    </div>
  );
}
