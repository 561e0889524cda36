import type { ReactNode } from 'react';
import { initialsOf } from '../../model/initials-of.js';
import './initials.css';

export interface InitialsProps {
  readonly name: string;
  /** The same id has the same colour everywhere. */
  readonly id: string;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly shape: 'round' | 'square';
}

/** Hues of Fluent's avatars; each names a ground and a letter in every theme. */
const hues = ['DarkRed', 'Pumpkin', 'Gold', 'Forest', 'Teal', 'Cornflower', 'RoyalBlue', 'Grape', 'Magenta'] as const;

/** Stands where there is no photo. It is no picture of anybody, and is not announced as one: the name stands beside it. */
export function Initials({ name, id, size, shape }: InitialsProps): ReactNode {
  const hue = hues[numberOf(id || name) % hues.length] ?? hues[0];
  return (
    <span
      aria-hidden
      data-initials={initialsOf(name)}
      className={`initials-tile initials-${shape}`}
      style={{
        width: size,
        height: size,
        fontSize: size * 0.375,
        backgroundColor: `var(--colorPalette${hue}Background2)`,
        color: `var(--colorPalette${hue}Foreground2)`,
      }}
    />
  );
}

/** A number for a text, spread well enough for colours (FNV-1a). */
function numberOf(text: string): number {
  return Array.from(text.toLowerCase()).reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193) >>> 0,
    0x811c_9dc5,
  );
}
