import { minutesOf } from './cards/minutes-of.js';
import type { FoundPeople } from './find-people.js';
import type { Turn } from './turn.js';
import { peopleWords } from './words/people-words.js';

/** What concerns all of several people: that they are not all who were asked for, and how old some of it is. */
export function remarksOn(
  { say, parts }: Turn,
  { all, left }: FoundPeople,
  seen: readonly { readonly asOf: number | undefined }[],
): string[] {
  const times = seen.flatMap(({ asOf }) => asOf ?? []);
  const cut = left > 0 ? [say(peopleWords.cut, { shown: all.length, asked: all.length + left })] : [];
  if (times.length === 0) return cut;
  return [...cut, say(peopleWords.stale, { minutes: minutesOf(parts.clock.now() - Math.min(...times)) })];
}
