import { createHash } from 'node:crypto';
import { PortraitError } from '../../model/portrait-error.js';
import type { Member } from '../../model/team.js';

/** Members in the order of a wall: by name, and namesakes by their ids. */
export function byName(one: Place, other: Place): number {
  return one.displayName.localeCompare(other.displayName) || one.userId.localeCompare(other.userId);
}

/** What decides a member's place on the wall. */
type Place = Pick<Member, 'displayName' | 'userId'>;

/** The first byte of every cursor; another form would have another. */
const form = 1;
/** Bytes of a member's mark: among the members of the largest team, two alike are one in ten thousand million. */
const markBytes = 8;
/** So many of a page's last members would have to leave at once before the place is told by number alone. */
const mostMarks = 4;
/** Bytes: form, number of members before, and what tells a cursor of ours from any other text. */
const layout = { number: 1, check: 5, marks: 9 } as const;

/**
 * The place after so many of the members, as an opaque text without anybody's name: it stands in addresses. It holds marks
 * of those who stand before it, the last one first, so that who comes or goes shifts nothing.
 */
export function cursorAt(members: readonly Place[], end: number): string {
  const head = Buffer.alloc(layout.check);
  head.writeUInt8(form);
  head.writeUInt32BE(end, layout.number);
  const marks = members
    .slice(Math.max(0, end - mostMarks), end)
    .toReversed()
    .map(markOf);
  const place = Buffer.concat([head, ...marks]);
  return Buffer.concat([head, checkOf(place), ...marks]).toString('base64url');
}

/**
 * Index of the first member after a cursor.
 * @throws PortraitError request_invalid for a cursor that was not made by `cursorAt`
 */
export function indexAfter(members: readonly Place[], cursor: string): number {
  const { end, marks } = readCursor(cursor);
  const [last] = marks;
  const before = members[end - 1];
  // Mostly nobody has come or gone, and nobody else has to be looked at.
  if (last && before && markOf(before).equals(last)) return end;
  const known = members.map(markOf);
  for (const mark of marks) {
    const index = known.findLastIndex((one) => one.equals(mark));
    if (index >= 0) return index + 1;
  }
  return Math.min(end, members.length);
}

function readCursor(cursor: string): { readonly end: number; readonly marks: readonly Buffer[] } {
  const bytes = Buffer.from(cursor, 'base64url');
  const [head, check, rest] = [
    bytes.subarray(0, layout.check),
    bytes.subarray(layout.check, layout.marks),
    bytes.subarray(layout.marks),
  ];
  const isOurs = bytes[0] === form && check.equals(checkOf(Buffer.concat([head, rest])));
  if (!isOurs || bytes.toString('base64url') !== cursor) {
    throw new PortraitError('request_invalid', 'A cursor that no page ended with');
  }
  const marks = Array.from({ length: rest.byteLength / markBytes }, (_, index) =>
    rest.subarray(index * markBytes, (index + 1) * markBytes),
  );
  return { end: head.readUInt32BE(layout.number), marks };
}

/** Whoever is called otherwise by now stands elsewhere, and is no mark of this place any more. */
function markOf({ displayName, userId }: Place): Buffer {
  return digest(JSON.stringify([displayName, userId]), markBytes);
}

function checkOf(place: Buffer): Buffer {
  return digest(place, layout.marks - layout.check);
}

function digest(data: string | Buffer, bytes: number): Buffer {
  return createHash('sha256').update(data).digest().subarray(0, bytes);
}
