import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Notes } from '../foundation/notes.js';

/** Teams delivers a message again within a minute of not hearing that it arrived; later ones are somebody's new question. */
const memoryMs = 5 * 60_000;

/** Knows messages that were delivered before: Teams sends one again when it did not hear in time that it arrived. */
export class Redeliveries {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /**
   * Claims a message for answering: true for one delivery of it, at whichever instance it arrives first.
   * @throws PortraitError store_unavailable
   */
  async isFirst(activity: Activity): Promise<boolean> {
    if (!activity.id) return true;
    return this.#notes.setNew(`delivered: ${fingerprint(activity)}`, '', memoryMs);
  }
}

/** A delivery again is the same in every part; an id alone may be a careless client's. */
function fingerprint({ id, timestamp, conversation, from, text, value }: Activity): string {
  const parts: unknown[] = [id, timestamp, conversation.id, from.id, text, value];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
