import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Trouble } from '../api/trouble.js';
import { useTab } from '../tab-context.js';
import { ConsentRequest } from './consent-request.js';
import { Countdown } from './countdown.js';
import './trouble-note.css';

export interface TroubleNoteProps {
  readonly trouble: Trouble;
  /** Does again what failed, without a reload. */
  readonly onRetry: () => void;
  /** Said before everything else, where it is not plain what is missing. */
  readonly what?: string;
}

/** What the same question will meet again, however often it is asked: a button would promise too much. */
const lasting: ReadonlySet<Trouble['kind']> = new Set(['refused', 'otherOrganisation', 'excluded', 'tooMany']);

/** Says what went wrong and offers a way on. It is announced when it comes. */
export function TroubleNote({ trouble, onRetry, what }: TroubleNoteProps): ReactNode {
  const { words } = useTab();
  const [title, text] = words.trouble[trouble.kind];
  useRetryOnline(trouble.kind === 'offline', onRetry);
  return (
    <div className="trouble-note-note">
      <div role="alert">
        {what !== undefined && <p className="trouble-note-text">{what}</p>}
        <p className="trouble-note-title">{title}</p>
        <p className="trouble-note-text">{text}</p>
      </div>
      <WayOn trouble={trouble} onRetry={onRetry} />
      {'requestId' in trouble && trouble.requestId !== undefined && (
        <p className="trouble-note-id">{words.requestId(trouble.requestId)}</p>
      )}
    </div>
  );
}

function WayOn({ trouble, onRetry }: Omit<TroubleNoteProps, 'what'>): ReactNode {
  const { words } = useTab();
  if (trouble.kind === 'consent') return <ConsentRequest needed={trouble.needed} onConsent={onRetry} />;
  if (lasting.has(trouble.kind)) return undefined;
  if (trouble.kind === 'busy') return <Countdown milliseconds={trouble.retryAfterMs} onEnd={onRetry} />;
  return <Button onClick={onRetry}>{words.retry}</Button>;
}

/** Tries again by itself as soon as the machine has a network. */
function useRetryOnline(isOffline: boolean, onRetry: () => void): void {
  useEffect(() => {
    if (!isOffline) return undefined;
    window.addEventListener('online', onRetry);
    return () => {
      window.removeEventListener('online', onRetry);
    };
  }, [isOffline, onRetry]);
}
