import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import './stale-note.css';

/** Marks what may have changed since. @param asOf when it was true, as the API says; undefined for what is true now */
export function StaleNote({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { words } = useTab();
  if (asOf === undefined) return null;
  const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' }).format(new Date(asOf));
  return (
    <p role="status" className="stale-note-note">
      {words.photo.stale(time)}
    </p>
  );
}
