import type { Clock } from '../../foundation/clock.js';
import type { Notes } from '../../foundation/notes.js';
import type { Account } from '../sign-in/accounts.js';
import type { FoundPerson } from './found-person.js';

/** A working day. */
const memoryMs = 8 * 60 * 60_000;
/** As many as a list shows; 200 bytes each. */
const mostRemembered = 8;

interface KeptPerson {
  readonly person: FoundPerson;
  /** Milliseconds since 1970. */
  readonly shownAt: number;
}

/** Whom each member was shown lately, newest first; nothing of it outlives a working day, or a sign-out. */
export class RecentPeople {
  readonly #notes: Notes;
  readonly #clock: Clock;

  constructor(notes: Notes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
  }

  /** @throws PortraitError store_unavailable */
  async of(asker: Account): Promise<readonly FoundPerson[]> {
    const people = await this.#read(asker);
    return people.filter((one, place) => this.#isRecent(one, place)).map(({ person }) => person);
  }

  /** Remembers that somebody was shown, and nobody for longer than a day. @throws PortraitError store_unavailable */
  async add(asker: Account, { personId, name, address, memberId }: FoundPerson): Promise<void> {
    const kept: KeptPerson = { person: { personId, name, address, memberId }, shownAt: this.#clock.now() };
    await this.#notes.add(listOf(asker), personId.toLowerCase(), JSON.stringify(kept), memoryMs);
    const others = (await this.#read(asker)).filter((one, place) => !this.#isRecent(one, place));
    await Promise.all(others.map(({ item }) => this.#notes.takeItem(listOf(asker), item)));
  }

  /** @throws PortraitError store_unavailable */
  async forget(asker: Account): Promise<void> {
    await this.#notes.drop(listOf(asker));
  }

  /** Whoever is in the list, newest first. */
  async #read(asker: Account): Promise<(KeptPerson & { readonly item: string })[]> {
    const items = await this.#notes.items(listOf(asker));
    // Written by `add` alone.
    const people = [...items].map(([item, text]) => ({ item, ...(JSON.parse(text) as KeptPerson) }));
    return people.sort((one, other) => other.shownAt - one.shownAt);
  }

  /** Each new one prolongs the list, which would keep everybody as long as somebody asks. */
  #isRecent({ shownAt }: KeptPerson, place: number): boolean {
    return place < mostRemembered && this.#clock.now() - shownAt < memoryMs;
  }
}

function listOf({ tenantId, userId }: Account): string {
  return `people shown: ${tenantId} ${userId}`.toLowerCase();
}
