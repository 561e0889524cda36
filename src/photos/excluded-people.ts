import type { Clock } from '../foundation/clock.js';
import { deadlineIn, within } from '../foundation/deadline.js';
import { sameGuid } from '../foundation/guid.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { PhotoQuestion } from './photo-source.js';

/** Somebody in the group of those who prefer not to be shown. */
export interface ExcludedPerson {
  readonly id: string;
  readonly userPrincipalName: string;
}

/** Reads who is in the group. @throws PortraitError where the whole list cannot be had */
export type ReadExcludedPeople = (
  read: Pick<PhotoQuestion, 'deadline' | 'requestId'>,
) => Promise<readonly ExcludedPerson[]>;

/** How soon somebody who joins the group is shown no more. */
const listTtlMs = 5 * 60 * 1_000;
/** After a failure the list that is known stands for this long before Graph is asked again. */
const pauseMs = 15_000;
/** A group may have many pages. */
const readMs = 10_000;

interface List {
  /** Everybody's id by id and by user principal name, both in lower case. */
  readonly ids: ReadonlyMap<string, string>;
  readonly believedUntil: number;
}

/**
 * Who prefers not to be shown to others. Whoever is on the list that was read last stays hidden while Graph is down; and
 * as long as no list was ever read, nobody is shown: to hide somebody late would be to have shown them.
 */
export class ExcludedPeople {
  readonly #read: ReadExcludedPeople;
  readonly #clock: Clock;
  readonly #flights = new SingleFlight<List>();
  #list: List | undefined;

  constructor(read: ReadExcludedPeople, clock: Clock) {
    this.#read = read;
    this.#clock = clock;
  }

  /**
   * Whether the photo asked for must not be shown to the person who asks. One's own photo may always be seen.
   * @throws PortraitError when no list could ever be read
   */
  async hides({ owner, seenBy, deadline, requestId }: PhotoQuestion): Promise<boolean> {
    if (owner.kind !== 'user') return false;
    const { ids } = await this.#current({ deadline, requestId });
    const shown = ids.get(owner.user.toLowerCase());
    return shown !== undefined && (seenBy === undefined || !sameGuid(shown, seenBy));
  }

  async #current(read: Pick<PhotoQuestion, 'deadline' | 'requestId'>): Promise<List> {
    const list = this.#list;
    if (list && this.#clock.now() < list.believedUntil) return list;
    return within(
      read.deadline.signal,
      this.#flights.run('list', () => this.#renew(read.requestId)),
    );
  }

  async #renew(requestId: string): Promise<List> {
    try {
      const people = await this.#read({ deadline: deadlineIn(readMs, this.#clock), requestId });
      const ids = people.flatMap(({ id, userPrincipalName }) =>
        [id, userPrincipalName].map((name) => [name.toLowerCase(), id] as const),
      );
      this.#list = { ids: new Map(ids), believedUntil: this.#clock.now() + listTtlMs };
    } catch (thrown) {
      if (!this.#list) throw thrown;
      this.#list = { ...this.#list, believedUntil: this.#clock.now() + pauseMs };
    }
    return this.#list;
  }
}
