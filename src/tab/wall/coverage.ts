import type { MemberAnswer } from '../api/answers.js';
import type { Wall } from './use-wall.js';

/** How many people have a photo, among how many of whom that is known. */
export interface Coverage {
  readonly withPhoto: number;
  readonly known: number;
  /** Of these nobody could tell: it is worth another try. */
  readonly notKnown: number;
}

/** The app's own count, which reaches further than what has come; and what has come, as soon as that is everybody. */
export function coverageOf({ members, withPhoto, known, isComplete }: Wall): Coverage {
  if (!isComplete) return { withPhoto, known, notKnown: 0 };
  const notKnown = members.filter(isNotKnown).length;
  return { withPhoto: members.filter(({ hasPhoto }) => hasPhoto).length, known: members.length - notKnown, notKnown };
}

/** Reasons that are no failure. */
const told: ReadonlySet<string> = new Set(['no_photo', 'excluded', 'other_tenant', 'anonymous', 'image_unusable']);

/** Whether a face failed, so that it is not known if there is one. */
export function isNotKnown({ reason }: MemberAnswer): boolean {
  return reason !== undefined && !told.has(reason);
}
