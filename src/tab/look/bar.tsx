import type { ReactNode } from 'react';
import './bar.css';

export interface BarProps {
  /** A meter shows how things are, a progress bar how far something has come. */
  readonly kind: 'meter' | 'progressbar';
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly text: string;
}

/** A bar that is partly filled; what it says stands beside it as text. */
export function Bar({ kind, label, value, most, text }: BarProps): ReactNode {
  const width = most === 0 ? 0 : Math.min(100, (value / most) * 100);
  return (
    <div
      role={kind}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
      className="bar-track"
    >
      <div className={`bar-fill bar-${kind}`} style={{ width: `${width}%` }} />
    </div>
  );
}
