import { z } from 'zod';
import { PortraitError } from '../../model/portrait-error.js';
import type { Member } from '../../model/team.js';

/** Members in the order of a wall: by name, and namesakes by their ids. */
export function byName(one: Place, other: Place): number {
  return one.displayName.localeCompare(other.displayName) || one.userId.localeCompare(other.userId);
}

/** What decides a member's place on the wall. */
type Place = Pick<Member, 'displayName' | 'userId'>;

const place = z.object({ displayName: z.string(), userId: z.string() });

/** Where a page ended, as an opaque text. It names a place and not a number, so that who comes or goes shifts nothing. */
export function cursorAfter({ displayName, userId }: Place): string {
  return Buffer.from(JSON.stringify({ displayName, userId })).toString('base64url');
}

/**
 * Index of the first member after a cursor.
 * @throws PortraitError request_invalid for a cursor that was not made by `cursorAfter`
 */
export function indexAfter(members: readonly Member[], cursor: string): number {
  const after = readCursor(cursor);
  const index = members.findIndex((member) => byName(member, after) > 0);
  return index < 0 ? members.length : index;
}

function readCursor(cursor: string): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new PortraitError('request_invalid', 'A cursor that no page ended with', { cause });
  }
}
