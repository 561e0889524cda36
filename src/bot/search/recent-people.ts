import { sameGuid } from '../../foundation/guid.js';
import type { Notes } from '../../foundation/notes.js';
import type { Account } from '../sign-in/accounts.js';
import type { FoundPerson } from './found-person.js';

/** A working day. */
const memoryMs = 8 * 60 * 60_000;
/** As many as a list shows; 200 bytes each. */
const mostRemembered = 8;

/** Whom each member asked for lately, newest first; nothing of it outlives a working day. */
export class RecentPeople {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** @throws PortraitError store_unavailable */
  async of(asker: Account): Promise<readonly FoundPerson[]> {
    const text = await this.#notes.get(nameOf(asker));
    // Written by `add` alone.
    return text === undefined ? [] : (JSON.parse(text) as FoundPerson[]);
  }

  /** Remembers that somebody was asked for. @throws PortraitError store_unavailable */
  async add(asker: Account, { personId, name, address, memberId }: FoundPerson): Promise<void> {
    const others = (await this.of(asker)).filter((known) => !sameGuid(known.personId, personId));
    const people = [{ personId, name, address, memberId }, ...others].slice(0, mostRemembered);
    await this.#notes.set(nameOf(asker), JSON.stringify(people), memoryMs);
  }
}

function nameOf({ tenantId, userId }: Account): string {
  return `recent people: ${tenantId} ${userId}`.toLowerCase();
}
