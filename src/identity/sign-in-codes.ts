import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Notes } from '../foundation/notes.js';
import { personKey, type UserId } from '../model/person-key.js';
import type { VerifiedUser } from './sso-tokens.js';

/** Somebody reads it on one screen and writes it on another. */
const codeMs = 5 * 60_000;
/** 20 letters without vowels, so that no word comes of them: 8 make 25 thousand million codes. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 8;
/** A slip of the finger is forgiven; guessing is not. */
const mostTries = 5;

interface KeptCode {
  readonly digest: string;
  readonly user: VerifiedUser;
  readonly triesLeft: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What came of a code. */
export type CodeOutcome =
  { readonly kind: 'signedIn'; readonly user: VerifiedUser } | { readonly kind: 'wrong' } | { readonly kind: 'over' };

/** Short codes that join a sign-in on a page to the chat that asked for it. Each is good once, for minutes. */
export class SignInCodes {
  readonly #notes: Notes;
  readonly #now: () => number;

  constructor(notes: Notes, now: () => number) {
    this.#notes = notes;
    this.#now = now;
  }

  /** A code for somebody who has signed in; an older one of theirs is good no more. */
  async issue(user: VerifiedUser): Promise<string> {
    const code = Array.from({ length: codeLength }, () => letters.charAt(randomInt(letters.length))).join('');
    const kept: KeptCode = { digest: digestOf(code), user, triesLeft: mostTries, until: this.#now() + codeMs };
    await this.#notes.set(nameOf(user), JSON.stringify(kept), codeMs);
    return code;
  }

  /** Takes a code from the person whose sign-in it is; it is looked up by the person, so no one else's ever fits. */
  async redeem(user: UserId, code: string): Promise<CodeOutcome> {
    // Taken before it is compared: of several guesses at the same moment one counts, and the others find nothing.
    const text = await this.#notes.take(nameOf(user));
    // Written here and by `issue` alone.
    const kept = text === undefined ? undefined : (JSON.parse(text) as KeptCode);
    if (!kept || this.#now() >= kept.until) return { kind: 'over' };
    if (timingSafeEqual(Buffer.from(kept.digest), Buffer.from(digestOf(code)))) {
      return { kind: 'signedIn', user: kept.user };
    }
    if (kept.triesLeft <= 1) return { kind: 'over' };
    const again: KeptCode = { ...kept, triesLeft: kept.triesLeft - 1 };
    // Where a newer code was given out meanwhile, that one stays.
    await this.#notes.setNew(nameOf(user), JSON.stringify(again), Math.max(1, kept.until - this.#now()));
    return { kind: 'wrong' };
  }

  /** Lets go of somebody's code. */
  async forget(user: UserId): Promise<void> {
    await this.#notes.drop(nameOf(user));
  }
}

function nameOf(user: UserId): string {
  return `sign-in code: ${personKey(user)}`;
}

function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
