import { PortraitError } from '../../model/portrait-error.js';
import type { Room } from '../../model/room.js';
import type { FaceSheets, RenditionWish, WallFace, WallMember, Walls } from '../../photos/index.js';
import { sheetBounds } from '../../photos/index.js';
import type { ApiCall } from './api-call.js';
import { contentDisposition } from './content-disposition.js';
import { reasons } from './photo-api.js';
import { staleWarning, toldAge } from './told-age.js';
import { oneOf, wholeNumber } from './request-parts.js';
import { sendKeptJson } from './send-kept-json.js';

/** What the API of teams, channels and chats is served from. */
export interface Rooms {
  readonly walls: Pick<Walls, 'page'>;
  readonly sheets: Pick<FaceSheets, 'draw'>;
}

/** As many as fill a screen; a page of two hundred is some 300 KB. */
const pageSize = { usual: 100, least: 1, most: 200 } as const;
const [fewestColumns, mostColumns] = sheetBounds.columns;
const columns = { usual: 6, least: fewestColumns, most: mostColumns } as const;
const [smallestFace, largestFace] = sheetBounds.faceSize;
const faceSize = { usual: 96, least: smallestFace, most: largestFace } as const;

/** A face on a wall, sharp on screens of double density at 48 CSS pixels. */
const face: RenditionWish = { size: 96, shape: 'square', background: 'white', encoding: { format: 'webp' } };

/** `GET …/members` and `GET …/face-sheet` of a team, a channel or a chat, for those who are in it. */
export async function answerRoom(rooms: Rooms, call: ApiCall): Promise<void> {
  const word = call.segments.at(-1);
  const room = readRoom(call.segments.slice(0, -1));
  if (room && word === 'members') await answerMembers(rooms, call, room);
  else if (room && word === 'face-sheet') await answerSheet(rooms, call, room);
  else throw new PortraitError('not_found', 'Not the path of a room and a kind of answer');
}

function readRoom(path: readonly string[]): Room | undefined {
  const [kind, first = '', channels, second = ''] = path;
  if (path.includes('')) return undefined;
  if (kind === 'teams' && path.length === 2) return { kind: 'team', team: first };
  if (kind === 'teams' && channels === 'channels' && path.length === 4) {
    return { kind: 'channel', team: first, channel: second };
  }
  return kind === 'chats' && path.length === 2 ? { kind: 'chat', chat: first } : undefined;
}

async function answerMembers({ walls }: Rooms, call: ApiCall, room: Room): Promise<void> {
  const { user, deadline, requestId, query } = call;
  const wish = { top: wholeNumber(query, 'top', pageSize), after: query.get('after') };
  const page = await walls.page({ room, ...user, seenBy: user.userId, deadline, requestId }, wish, face);
  const { next, total, withPhoto, counted: known, asOf } = page;
  if (asOf !== undefined) call.response.setHeader('Warning', staleWarning);
  const members = page.members.map(memberAnswer);
  sendKeptJson(call, { members, next: next ?? null, total, withPhoto, known, ...toldAge(asOf) });
}

function memberAnswer({ member, person, face: seen }: WallMember): Record<string, unknown> {
  const picture = seen.kind === 'photo' ? seen : undefined;
  return {
    id: member.userId,
    displayName: member.displayName || (person?.displayName ?? ''),
    userPrincipalName: person?.userPrincipalName ?? member.mail ?? '',
    hasPhoto: picture !== undefined,
    etag: picture?.etag ?? null,
    image: picture ? dataUri(picture.rendition) : null,
    ...(seen.kind !== 'photo' && { reason: reasonOf(seen) }),
  };
}

function reasonOf(seen: Exclude<WallFace, { kind: 'photo' }>): string {
  switch (seen.kind) {
    case 'failed':
      return seen.error.code;
    case 'otherTenant':
      return 'other_tenant';
    case 'anonymous':
      return 'anonymous';
    case 'absent':
    case 'excluded':
      return reasons[seen.kind];
  }
}

function dataUri({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: Buffer }): string {
  return `data:${mediaType};base64,${bytes.toString('base64')}`;
}

async function answerSheet({ sheets }: Rooms, call: ApiCall, room: Room): Promise<void> {
  const { user, deadline, requestId, query, response } = call;
  const format = query.get('format');
  if (format !== undefined && format !== 'png' && format !== 'pdf') {
    throw new PortraitError('format_invalid', 'A format that face sheets are not made in');
  }
  const wish = {
    format: oneOf(query, 'format', ['png', 'pdf']),
    columns: wholeNumber(query, 'columns', columns),
    faceSize: wholeNumber(query, 'size', faceSize),
  };
  const { bytes, mediaType, fileName } = await sheets.draw(
    { room, ...user, seenBy: user.userId, deadline, requestId },
    wish,
  );
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': bytes.byteLength,
    'Content-Disposition': contentDisposition(fileName),
    'Cache-Control': 'private, no-store',
  });
  response.end(bytes);
}
