import { ownerSegments } from '../../model/owner-path.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import type { Room } from '../../model/room.js';

/** Paths below `/api`, every name encoded by itself. */

export function ownerPath(owner: PhotoOwner): string {
  return ownerSegments(owner).map(encodeURIComponent).join('/');
}

export function roomPath(room: Room): string {
  switch (room.kind) {
    case 'team':
      return `/teams/${encodeURIComponent(room.team)}`;
    case 'channel':
      return `/teams/${encodeURIComponent(room.team)}/channels/${encodeURIComponent(room.channel)}`;
    case 'chat':
      return `/chats/${encodeURIComponent(room.chat)}`;
  }
}

/** How many people the first page of a wall holds: they fill a screen, and come soon. */
const firstPage = 24;

/** The first page of a wall. @param room path of the room */
export function firstMembersPath(room: string): string {
  return `${room}/members?top=${firstPage}`;
}

/** @param owner path of a photo's owner, as `ownerPath` makes it */
export function imagePath(owner: string, wish: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, String(value)]));
  return `/photos/${owner}/image?${query.toString()}`;
}

export function metadataPath(owner: string): string {
  return `/photos/${owner}/metadata`;
}
