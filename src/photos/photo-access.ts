import type { Clock } from '../foundation/clock.js';
import type { CacheEvent } from '../model/events.js';
import { ownerKey } from '../model/photo-owner.js';
import { asPortraitError, type ErrorCode, type PortraitError } from '../model/portrait-error.js';
import { viewerKey } from '../model/viewer.js';
import { AccessMemory } from './access-memory.js';
import type { PhotoQuestion } from './photo-source.js';

/** What a viewer may see of an owner; `Seen` is what is known of a photo. */
export type Access<Seen> =
  | ({ readonly kind: 'photo' } & Seen)
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly error: PortraitError };

/** Some 300 bytes each: at the bound all of it stays below 10 MB. */
const mostPeople = 25_000;
/** People add a photo, and administrators a right, when they are told that it is missing: look again soon. */
const briefTtlMs = 60_000;

export interface PhotoAccessOptions {
  readonly clock: Clock;
  /** How long a photo's metadata is believed, in milliseconds; 0 remembers nothing. */
  readonly metadataTtlMs: number;
  readonly observe: (event: CacheEvent) => void;
}

/** A memory of what viewers may see, each read with that viewer's own rights. Outages are not remembered. */
export function photoAccess<Seen>({ clock, metadataTtlMs, observe }: PhotoAccessOptions): AccessMemory<Access<Seen>> {
  const ttlMs = ({ kind }: Access<Seen>): number =>
    kind === 'photo' ? metadataTtlMs : Math.min(briefTtlMs, metadataTtlMs);
  return new AccessMemory({ clock, ttlMs, weight: () => 1, mostWeight: mostPeople, observe });
}

/** Failures that the next question would meet again: they are answers, and worth remembering. */
const lasting: ReadonlySet<ErrorCode> = new Set(['access_denied', 'image_unusable']);

/** Reads what a viewer may see, with a refusal as an answer. @throws PortraitError for what may pass by itself */
export async function readAccess<Seen>(read: () => Promise<Seen | undefined>): Promise<Access<Seen>> {
  try {
    const seen = await read();
    return seen === undefined ? { kind: 'absent' } : { kind: 'photo', ...seen };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    if (lasting.has(error.code)) return { kind: 'refused', error };
    throw error;
  }
}

export function accessKey({ viewer, owner }: PhotoQuestion): string {
  return `${viewerKey(viewer)} ${ownerKey(owner)}`;
}
