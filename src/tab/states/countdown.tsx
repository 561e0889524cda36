import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import './countdown.css';

export interface CountdownProps {
  readonly milliseconds: number;
  readonly onEnd: () => void;
}

/** Waits as long as was asked for, and says how long that still is; whoever cannot wait presses the button. */
export function Countdown({ milliseconds, onEnd }: CountdownProps): ReactNode {
  const { words } = useTab();
  const [left, setLeft] = useState(Math.max(1, Math.ceil(milliseconds / 1_000)));
  useEffect(() => {
    const timer = setTimeout(() => {
      if (left <= 1) onEnd();
      else setLeft(left - 1);
    }, 1_000);
    return () => {
      clearTimeout(timer);
    };
  }, [left, onEnd]);
  return (
    <div className="countdown-row">
      <Button onClick={onEnd}>{words.retry}</Button>
      {/* Not live: it would be read out every second. */}
      <span>{words.tryingAgainIn(left)}</span>
    </div>
  );
}
