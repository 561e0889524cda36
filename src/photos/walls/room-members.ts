import type { Clock } from '../../foundation/clock.js';
import { deadlineIn, endingWith, type Deadline } from '../../foundation/deadline.js';
import { sameGuid } from '../../foundation/guid.js';
import type { CacheEvent } from '../../model/events.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import { roomKey, type Room } from '../../model/room.js';
import type { Member } from '../../model/team.js';
import { AccessMemory, type Known } from '../access-memory.js';
import type { MemberRead, MemberSource } from './member-source.js';
import { byName } from './wall-cursor.js';

/** Somebody who wants to see who is in a room. */
export interface RoomQuestion {
  readonly room: Room;
  /** Entra tenant and object id of the person. */
  readonly tenantId: string;
  readonly userId: string;
  /** The person once more where nobody else sees the answer, which may then show them though they prefer not to be. */
  readonly seenBy: string | undefined;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** Whoever is taken out of a team sees it no longer than this, and whoever is taken in waits no longer. */
const listTtlMs = 60_000;
/** Two of the largest teams, or hundreds of usual ones: some 15 MB. */
const mostMembers = 60_000;
/** A team of 25,000 has 250 pages. */
const flightMs = 25_000;

interface MemberList {
  readonly members: readonly Member[];
}

export interface RoomMembersOptions {
  readonly source: MemberSource;
  readonly clock: Clock;
  readonly observe: (event: CacheEvent) => void;
}

/**
 * Who is in a room, told to those who are in it themselves. The list is read with the rights that the app has where it is
 * installed, and shared by all who may see it.
 */
export class RoomMembers {
  readonly #options: RoomMembersOptions;
  readonly #lists: AccessMemory<MemberList>;

  constructor(options: RoomMembersOptions) {
    const { clock, observe } = options;
    this.#options = options;
    this.#lists = new AccessMemory({
      clock,
      observe,
      ttlMs: () => listTtlMs,
      weight: ({ members }) => members.length + 1,
      mostWeight: mostMembers,
    });
  }

  /**
   * Everybody in the room, by name.
   * @throws PortraitError access_denied for somebody who is not in it, app_not_installed, room_not_found, or as Graph
   */
  async read(question: RoomQuestion): Promise<Known<readonly Member[]>> {
    const { tenantId, userId, room, deadline } = question;
    const key = `${tenantId.toLowerCase()} ${roomKey(room)}`;
    const { value, ...times } = await this.#lists.read(key, deadline.signal, async (abandoned) => {
      const flight = endingWith(deadlineIn(flightMs, this.#options.clock), abandoned);
      return { members: await this.#readAll(question, flight) };
    });
    if (!value.members.some((member) => isPerson(member, tenantId, userId))) {
      throw new PortraitError('access_denied', 'The viewer is not among the members of the room');
    }
    return { value: value.members, ...times };
  }

  async #readAll({ room, tenantId, requestId }: RoomQuestion, deadline: Deadline): Promise<readonly Member[]> {
    const read: MemberRead = { viewer: { kind: 'app', tenantId }, deadline, requestId };
    const members = await this.#options.source.members(room, read).catch((thrown: unknown) => {
      const error = asPortraitError(thrown);
      if (error.code !== 'access_denied') throw error;
      throw new PortraitError('app_not_installed', `Graph refused the members: ${error.message}`, { cause: error });
    });
    if (!members) throw new PortraitError('room_not_found', `Graph knows no such ${room.kind}`);
    return members.toSorted(byName);
  }
}

function isPerson(member: Member, tenantId: string, userId: string): boolean {
  return sameGuid(member.userId, userId) && (member.tenantId === '' || sameGuid(member.tenantId, tenantId));
}
