import type { Notes } from '../../foundation/notes.js';
import { personKey } from '../../model/person-key.js';
import type { Account } from '../sign-in/accounts.js';

/** A search is a dozen keystrokes within a minute; without this each of them would begin a sign-in. */
const proofMs = 5 * 60_000;

/**
 * Who proved lately, by a token of their own, that it is they who search in a conversation. That alone shows nobody: it
 * is their sign-in that people are read by.
 */
export class SearchProofs {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** @throws PortraitError store_unavailable */
  async add(account: Account, conversation: string): Promise<void> {
    await this.#notes.set(nameOf(account, conversation), 'proven', proofMs);
  }

  /** @throws PortraitError store_unavailable */
  async has(account: Account, conversation: string): Promise<boolean> {
    return (await this.#notes.get(nameOf(account, conversation))) !== undefined;
  }
}

function nameOf(account: Account, conversation: string): string {
  return `search proof: ${personKey(account)} ${conversation}`;
}
