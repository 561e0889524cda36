import type { ComponentType } from 'react';
import { TroubleError } from '../api/trouble.js';

/** Fetches a part of the tab that the first view does without; each call asks anew for what has not come before. */
export type PartLoader<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A part, once it is there.
 * @throws TroubleError of kind `offline` or `down` where it does not come
 */
export async function loadPart<Props>(load: PartLoader<Props>, isOnline: boolean): Promise<ComponentType<Props>> {
  try {
    return (await load()).default;
  } catch (cause) {
    throw new TroubleError({ kind: isOnline ? 'down' : 'offline' }, { cause });
  }
}
