import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { generationMs, isStill, type SharedSignIns, type UserTokens, type VerifiedUser } from '../identity/index.js';
import { personKey, type UserId } from '../model/person-key.js';
import { ifReached } from './if-reached.js';

/** Some bytes each; whoever falls out is looked up among the shared sign-ins. */
const mostHeld = 10_000;

interface HeldSignIn {
  readonly user: VerifiedUser;
  /** The generation that it began in; undefined while the notes were out of reach, and nobody knew. */
  readonly begunIn: string | undefined;
}

/** The sign-ins that this instance acts by. Where the shared notes are out of reach, what is known here stands. */
export class HeldSignIns {
  readonly #userTokens: UserTokens;
  readonly #signIns: SharedSignIns;
  readonly #held: LRUCache<string, HeldSignIn>;

  constructor(userTokens: UserTokens, signIns: SharedSignIns, clock: Clock) {
    this.#userTokens = userTokens;
    this.#signIns = signIns;
    // None is believed for longer than a sign-out is remembered, however long its token lasts.
    this.#held = new LRUCache({ max: mostHeld, ttl: generationMs, perf: clock, ttlResolution: 0 });
  }

  /** From now on the app acts by a sign-in. What was made of one of another generation is over. */
  hold(user: VerifiedUser, begunIn: string | undefined): void {
    const before = this.#held.get(personKey(user))?.begunIn;
    if (begunIn !== undefined && begunIn !== before) this.#userTokens.forget(user);
    this.#held.set(personKey(user), { user, begunIn: begunIn ?? before });
    this.#userTokens.remember(user);
  }

  /** Lets go of a sign-in that is over. @returns the generation that counts now; undefined where nobody can say */
  async settle(account: UserId): Promise<string | undefined> {
    const generation = await ifReached(this.#signIns.generation(account));
    const held = this.#held.get(personKey(account));
    // Without any generation nobody has signed out either while the notes were out of reach.
    if (held && held.begunIn === undefined && generation === '') return this.#adopt(held.user);
    const isOver = generation === undefined ? held === undefined : !isStill(held?.begunIn, generation);
    if (isOver) this.forget(account);
    return generation;
  }

  forget(account: UserId): void {
    this.#userTokens.forget(account);
    this.#held.delete(personKey(account));
  }

  /** Shares a sign-in that was taken while the notes were out of reach. */
  async #adopt(user: VerifiedUser): Promise<string | undefined> {
    const begunIn = await ifReached(this.#signIns.beginFirst(user));
    // Somebody was quicker: a question of the same person at the same moment, or a sign-out.
    if (begunIn === undefined) return this.settle(user);
    this.#held.set(personKey(user), { user, begunIn });
    await ifReached(this.#signIns.keep(user, begunIn));
    return begunIn;
  }
}
