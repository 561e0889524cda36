import { randomUUID } from 'node:crypto';
import type { Clock } from '../foundation/clock.js';
import type { Notes } from '../foundation/notes.js';
import { personKey, type UserId } from '../model/person-key.js';
import type { VerifiedUser } from './sso-tokens.js';

/**
 * How long a generation is remembered after the last sign-in that was kept in it: longer than Entra's tokens last, which
 * is up to 90 minutes. A token that a tenant lets last longer is not used beyond it.
 */
export const generationMs = 2 * 60 * 60_000;

interface KeptSignIn {
  readonly user: VerifiedUser;
  readonly generation: string;
}

/**
 * Sign-ins as instances share them: whoever signed in at one is served by all, and whoever signed out at one is signed
 * out at all. Each sign-out begins a new generation. What began in another one counts no more, so that nobody compares
 * the clocks of two machines. A generation that was lost is one that nobody is signed in by: no lost note undoes a
 * sign-out.
 */
export class SharedSignIns {
  readonly #notes: Notes;
  readonly #clock: Clock;

  /** @param notes sealed where others can read them: a sign-in's token stands in them */
  constructor(notes: Notes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
  }

  /** The generation of somebody's sign-ins; empty where there is none, and nobody is signed in. */
  async generation(user: UserId): Promise<string> {
    return (await this.#notes.get(generationOf(user))) ?? '';
  }

  /** The generation that a sign-in belongs to which begins now. To be asked before anything else is made of its token. */
  async begin(user: UserId): Promise<string> {
    return (await this.generation(user)) || ((await this.beginFirst(user)) ?? (await this.generation(user)));
  }

  /** Begins somebody's first generation. @returns undefined where there is one, because of a sign-out perhaps */
  async beginFirst(user: UserId): Promise<string | undefined> {
    const generation = randomUUID();
    return (await this.#notes.setNew(generationOf(user), generation, generationMs)) ? generation : undefined;
  }

  /** Keeps a sign-in that began in a generation, for as long as its token lasts. */
  async keep(user: VerifiedUser, generation: string): Promise<void> {
    const kept: KeptSignIn = { user, generation };
    const lastsMs = Math.max(1, user.expiresAt - this.#clock.now());
    await this.#notes.set(signInOf(user), JSON.stringify(kept), Math.min(lastsMs, generationMs));
    // Its text stays as it is: by now it may be that of a sign-out.
    await this.#notes.prolong(generationOf(user), generationMs);
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
    await this.#notes.set(generationOf(user), randomUUID(), generationMs);
    await this.#notes.drop(signInOf(user));
  }
}

/** Whether what began in a generation still counts. Where there is none any more, nothing does. */
export function isStill(begunIn: string | undefined, generation: string): boolean {
  return generation !== '' && begunIn === generation;
}

const generationOf = (user: UserId): string => `sign-in generation: ${personKey(user)}`;
const signInOf = (user: UserId): string => `sign-in: ${personKey(user)}`;
