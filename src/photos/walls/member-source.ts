import type { Person } from '../../model/person.js';
import type { Room } from '../../model/room.js';
import type { Member } from '../../model/team.js';
import type { PhotoQuestion } from '../photo-source.js';

/** On whose behalf, and by when. */
export type MemberRead = Pick<PhotoQuestion, 'viewer' | 'deadline' | 'requestId'>;

/** Where it is known who is in a room. */
export interface MemberSource {
  /**
   * Everybody in it; undefined where there is no such room.
   * @throws PortraitError access_denied where the app is not installed there
   */
  members(room: Room, read: MemberRead): Promise<readonly Member[] | undefined>;
  /** What the room is called; undefined where rooms of its kind have no name that may be read. */
  nameOf(room: Room, read: MemberRead): Promise<string | undefined>;
  /** People of the organisation by their Entra object ids; who is not in it is left out. */
  people(ids: readonly string[], read: MemberRead): Promise<readonly Person[]>;
}
