import type { ReactNode } from 'react';
import { PhotoPanel } from '../photo/photo-panel.js';
import { useTab } from '../tab-context.js';
import { Part } from './part.js';

/** The photo of whoever looks. */
export function MinePart(): ReactNode {
  const { words, viewer } = useTab();
  return (
    <Part title={words.personal.me}>
      <PhotoPanel owner="me" name={viewer.displayName || viewer.userPrincipalName} whose="me" />
    </Part>
  );
}
