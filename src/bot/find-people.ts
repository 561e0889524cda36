import pLimit from 'p-limit';
import { foldedText } from '../model/folded-text.js';
import { asPortraitError, type PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import type { Asker } from './asker.js';
import type { Notice } from './cards/notice-card.js';
import type { Sought, SoughtPeople } from './command.js';
import { explainSighting } from './explain-sighting.js';
import { findPerson, type Sighting } from './find-person.js';
import { nameOfMention } from './name-of-mention.js';
import { needsSignIn } from './sign-in/needs-sign-in.js';
import type { Turn } from './turn.js';

/** As many as a message's budget has bytes for, and as stand in a card without much scrolling. */
export const mostPeople = 12;
/** People who are looked for at a time: one message must not fill the lines of Graph and of Teams' roster. */
export const atATime = 4;

/** Somebody who was asked for among others. A failure concerns that person alone. */
export type Found = FoundPerson | Missing | Failed;

export type FoundPerson = Sighting & { readonly kind: 'person' };

/** Those who were looked for, in the order asked, and how many others were asked for. */
export interface FoundPeople {
  readonly all: readonly Found[];
  readonly left: number;
}

export interface Missing {
  readonly kind: 'missing';
  readonly notice: Notice;
}

export interface Failed {
  readonly kind: 'failed';
  readonly name: string;
  readonly error: PortraitError;
}

/**
 * Finds the first of several people, in the order asked; who was named in two ways comes once.
 * @throws PortraitError where somebody's own sign-in is needed for it
 */
export async function findPeople(turn: Turn, asker: Asker, viewer: Viewer, people: SoughtPeople): Promise<FoundPeople> {
  const limit = pLimit(atATime);
  const sought = [...new Map(people.map((one) => [wordsOf(one), one])).values()];
  const looks = sought.slice(0, mostPeople).map(async (one) => {
    const found = await limit(() => look(turn, asker, viewer, one));
    // Namesakes whom nobody finds are two people still.
    const key = found.kind === 'person' ? `person ${found.person.id.toLowerCase()}` : wordsOf(one);
    return [key, found] as const;
  });
  const all = [...new Map(await Promise.all(looks)).values()];
  return { all, left: Math.max(0, sought.length - mostPeople) };
}

async function look(turn: Turn, asker: Asker, viewer: Viewer, sought: Sought): Promise<Found> {
  try {
    const sighting = await findPerson(turn, asker, viewer, sought);
    return sighting.kind === 'person' ? sighting : { kind: 'missing', notice: explainSighting(turn.say, sighting) };
  } catch (thrown) {
    if (viewer.kind === 'user' && needsSignIn(thrown)) throw thrown;
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { kind: 'failed', name: nameOf(turn, asker, sought), error };
  }
}

/** What an answer calls somebody who was not found. */
function nameOf({ say }: Turn, asker: Asker, sought: Sought): string {
  switch (sought.by) {
    case 'me':
      return asker.member.name;
    case 'mention':
      return nameOfMention(say, sought.mention);
    case 'text':
      return sought.text;
  }
}

/** Two ways to name somebody that are the same to a reader. */
function wordsOf(sought: Sought): string {
  switch (sought.by) {
    case 'me':
      return 'me';
    case 'mention':
      return `mention ${sought.mention.id}`;
    case 'text':
      return `text ${foldedText(sought.text)}`;
  }
}
