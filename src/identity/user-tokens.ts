import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { CacheEvent } from '../model/events.js';
import { personKey, type UserId } from '../model/person-key.js';
import { PortraitError } from '../model/portrait-error.js';
import type { AppCredentialSettings } from './app-credential.js';
import { onBehalfOfError } from './on-behalf-of-error.js';
import { clockSkewMs, type VerifiedUser } from './sso-tokens.js';
import { userCredential } from './user-credential.js';

/** A token is not used in its last five minutes: the far side's clock may run ahead, and a request may wait. */
const expiryMarginMs = 5 * 60_000;
/** An exchange takes a tenth of a second; with loading teamsfx and finding the authority, two. */
const exchangeMs = 6_000;
/** Each keeps some ten kilobytes of tokens. Whoever falls out is signed in anew by their next request. */
const mostUsers = 5_000;

export interface UserTokensOptions extends AppCredentialSettings {
  /** Root of Microsoft Graph, whose permissions the scopes are. */
  readonly graphRoot: string;
  readonly clock: Clock;
  readonly observe: (event: CacheEvent) => void;
}

interface GraphToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly usableUntil: number;
}

/** Somebody who signed in, and what was made of it; signing out lets go of all of it, exchanges under way included. */
interface SignIn {
  /** The latest. One that lasts longer may be one that Entra takes no more, which only an exchange tells. */
  readonly user: VerifiedUser;
  /** By their scopes. */
  readonly tokens: Map<string, GraphToken>;
  readonly flights: SingleFlight<string>;
}

/** Graph tokens on users' behalf, kept per tenant, user and scopes until shortly before they expire. */
export class UserTokens {
  readonly #options: UserTokensOptions;
  readonly #signIns = new LRUCache<string, SignIn>({ max: mostUsers });

  constructor(options: UserTokensOptions) {
    this.#options = options;
  }

  /** Takes note of who signed in: from now on there are tokens on their behalf. */
  remember(user: VerifiedUser): void {
    if (this.holds(user)) return;
    const known = this.#signIns.get(personKey(user));
    // What is made of the former sign-in just now may yet be refused: nobody joins it with this one.
    const tokens = known?.tokens ?? new Map<string, GraphToken>();
    this.#signIns.set(personKey(user), { user, tokens, flights: new SingleFlight() });
  }

  /** Whether this is the sign-in that tokens are made of. */
  holds(user: VerifiedUser): boolean {
    return this.#signIns.get(personKey(user))?.user.token === user.token;
  }

  /** Signs somebody out here. */
  forget(user: UserId): void {
    this.#signIns.delete(personKey(user));
  }

  /**
   * A token that reads Graph with a user's own rights.
   * @param scopes names of Graph's permissions, as in `User.Read`
   * @throws PortraitError sign_in_required when nobody of that name is signed in, consent_required with what to consent
   * to, token_invalid when Entra does not take the sign-in, configuration_refused or sign_in_unavailable
   */
  async token(user: UserId, scopes: readonly string[], deadline: Deadline): Promise<string> {
    const signIn = this.#signIns.get(personKey(user));
    if (!signIn) throw new PortraitError('sign_in_required', 'Nobody of that name is signed in');
    const key = scopes.toSorted().join(' ');
    const kept = signIn.tokens.get(key);
    const hit = kept !== undefined && this.#options.clock.now() < kept.usableUntil;
    this.#options.observe({ cache: 'token', event: hit ? 'hit' : 'miss' });
    if (hit) return kept.token;
    // The flight has an end of its own: a connection that hangs must not hold everybody who asks after it.
    const flight = signIn.flights.run(key, () =>
      within(AbortSignal.timeout(exchangeMs), this.#exchange(signIn, key, scopes)),
    );
    return within(deadline.signal, flight).catch((thrown: unknown) => {
      throw onBehalfOfError(thrown, scopes);
    });
  }

  async #exchange({ user, tokens }: SignIn, key: string, scopes: readonly string[]): Promise<string> {
    const { graphRoot, clock } = this.#options;
    if (clock.now() > user.expiresAt + clockSkewMs) throw new PortraitError('sign_in_required', 'The sign-in is over');
    const credential = await userCredential(this.#options, user);
    const acquired = await credential.getToken(scopes.map((scope) => `${graphRoot}/${scope}`));
    if (!acquired) throw new PortraitError('configuration_refused', 'Entra answered without an access token');
    tokens.set(key, { token: acquired.token, usableUntil: acquired.expiresOnTimestamp - expiryMarginMs });
    return acquired.token;
  }
}
