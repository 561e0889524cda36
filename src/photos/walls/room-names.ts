import type { Clock } from '../../foundation/clock.js';
import type { CacheEvent } from '../../model/events.js';
import { asPortraitError } from '../../model/portrait-error.js';
import { roomKey } from '../../model/room.js';
import { AccessMemory } from '../access-memory.js';
import type { MemberSource } from './member-source.js';
import type { RoomQuestion } from './room-members.js';

/** What a sheet is called whose room has no name, or none that can be had just now. */
const nameless = 'Faces';

/** Some 100 bytes each. */
const mostNames = 5_000;
const ttlMs = 60 * 60 * 1_000;

/** What rooms are called. Asked for after somebody was found in the room. */
export class RoomNames {
  readonly #source: Pick<MemberSource, 'nameOf'>;
  readonly #names: AccessMemory<{ readonly name: string | undefined }>;

  constructor(source: Pick<MemberSource, 'nameOf'>, clock: Clock, observe: (event: CacheEvent) => void) {
    this.#source = source;
    this.#names = new AccessMemory({ clock, observe, ttlMs: () => ttlMs, weight: () => 1, mostWeight: mostNames });
  }

  /** Never fails: a name is no reason to draw nothing. */
  async read({ room, tenantId, deadline, requestId }: RoomQuestion): Promise<string> {
    try {
      const { value } = await this.#names.read(`${tenantId} ${roomKey(room)}`, deadline.signal, async () => ({
        name: await this.#source.nameOf(room, { viewer: { kind: 'app', tenantId }, deadline, requestId }),
      }));
      return value.name ?? nameless;
    } catch (thrown) {
      const error = asPortraitError(thrown);
      if (error.code === 'internal_error') throw error;
      return nameless;
    }
  }
}
