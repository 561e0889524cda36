import { randomUUID } from 'node:crypto';
import type { Clock } from '../foundation/clock.js';
import type { Notes } from '../foundation/notes.js';
import type { VerifiedUser } from './sso-tokens.js';
import { personKey, type UserId } from './user-tokens.js';

/** Longer than a token that was given out before can last: Entra's last up to 90 minutes. */
const signedOutMs = 2 * 60 * 60_000;

interface KeptSignIn {
  readonly user: VerifiedUser;
  readonly generation: string;
}

/**
 * Sign-ins as instances share them: whoever signed in at one is served by all, and whoever signed out at one is signed
 * out at all. Each sign-out begins a new generation. What began in an older one counts no more, so that nobody compares
 * the clocks of two machines.
 */
export class SharedSignIns {
  readonly #notes: Notes;
  readonly #clock: Clock;

  /** @param notes sealed where others can read them: a sign-in's token stands in them */
  constructor(notes: Notes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
  }

  /** The generation of somebody's sign-ins; empty where they have not signed out of late. */
  async generation(user: UserId): Promise<string> {
    return (await this.#notes.get(generationOf(user))) ?? '';
  }

  /** Keeps a sign-in that began in a generation, for as long as its token lasts. */
  async keep(user: VerifiedUser, generation: string): Promise<void> {
    const kept: KeptSignIn = { user, generation };
    await this.#notes.set(signInOf(user), JSON.stringify(kept), Math.max(1, user.expiresAt - this.#clock.now()));
  }

  /** Somebody's latest sign-in, unless they signed out since. */
  async find(user: UserId, generation: string): Promise<VerifiedUser | undefined> {
    const text = await this.#notes.get(signInOf(user));
    // Written by `keep` alone.
    const kept = text === undefined ? undefined : (JSON.parse(text) as KeptSignIn);
    return kept && isStill(kept.generation, generation) ? kept.user : undefined;
  }

  /** Signs somebody out: whatever began before is over, also where it is still on its way here. */
  async end(user: UserId): Promise<void> {
    await this.#notes.set(generationOf(user), randomUUID(), signedOutMs);
    await this.#notes.drop(signInOf(user));
  }
}

/** Whether what began in a generation still counts. Where none is known, nothing from before a sign-out lasts so long. */
export function isStill(begunIn: string, generation: string): boolean {
  return generation === '' || begunIn === generation;
}

const generationOf = (user: UserId): string => `sign-in generation: ${personKey(user)}`;
const signInOf = (user: UserId): string => `sign-in: ${personKey(user)}`;
