import { LRUCache } from 'lru-cache';
import type { Clock } from '../../foundation/clock.js';
import type { Person } from '../../model/person.js';
import type { Member } from '../../model/team.js';
import type { MemberRead, MemberSource } from './member-source.js';

/** Some 200 bytes each. */
const mostNames = 25_000;
/** Names change when people marry. */
const ttlMs = 60 * 60 * 1_000;

/** User principal names of members, of whom a room's list tells the mail address alone. */
export class MemberNames {
  readonly #source: MemberSource;
  readonly #known: LRUCache<string, Person>;

  constructor(source: MemberSource, clock: Clock) {
    this.#source = source;
    this.#known = new LRUCache({ max: mostNames, ttl: ttlMs, perf: clock });
  }

  /** Everybody of these who is in the directory of the viewer's tenant, by Entra object id in lower case. */
  async read(members: readonly Member[], read: MemberRead): Promise<ReadonlyMap<string, Person>> {
    const ids = members.map(({ userId }) => userId.toLowerCase()).filter((id) => id !== '');
    const key = (id: string): string => `${read.viewer.tenantId} ${id}`;
    const missing = ids.filter((id) => !this.#known.has(key(id)));
    const found = missing.length === 0 ? [] : await this.#source.people(missing, read);
    for (const person of found) this.#known.set(key(person.id.toLowerCase()), person);
    const people = [...ids.flatMap((id) => this.#known.get(key(id)) ?? []), ...found];
    return new Map(people.map((person) => [person.id.toLowerCase(), person]));
  }
}
