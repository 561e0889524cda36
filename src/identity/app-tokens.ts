import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { CacheEvent } from '../model/events.js';
import { PortraitError } from '../model/portrait-error.js';
import { appCredential, type AppCredentialSettings } from './app-credential.js';

/** A token is not used in its last five minutes: the far side's clock may run ahead, and a request may wait. */
const expiryMarginMs = 5 * 60_000;
/** A sign-in takes a tenth of a second; with loading teamsfx and finding the authority, two. */
const acquireMs = 6_000;
/** One entry for each tenant and scope; an installation serves a handful of tenants. */
const mostTokens = 500;

export interface AppTokensOptions extends AppCredentialSettings {
  readonly clock: Clock;
  readonly observe: (event: CacheEvent) => void;
}

/** The app's own access tokens (client credentials), kept per tenant and scope until shortly before they expire. */
export class AppTokens {
  readonly #options: AppTokensOptions;
  readonly #tokens = new LRUCache<string, { token: string; usableUntil: number }>({ max: mostTokens });
  readonly #flights = new SingleFlight<string>();

  constructor(options: AppTokensOptions) {
    this.#options = options;
  }

  /**
   * @param scope a resource's `/.default` scope
   * @throws PortraitError configuration_refused when Entra says no, sign_in_unavailable when it does not answer
   */
  async token(tenantId: string, scope: string, deadline: Deadline): Promise<string> {
    const key = `${tenantId} ${scope}`;
    const kept = this.#tokens.get(key);
    const hit = kept !== undefined && this.#options.clock.now() < kept.usableUntil;
    this.#options.observe({ cache: 'token', event: hit ? 'hit' : 'miss' });
    if (hit) return kept.token;
    // The flight has an end of its own: a connection that hangs must not hold everybody who asks after it.
    const flight = this.#flights.run(key, () =>
      within(AbortSignal.timeout(acquireMs), this.#acquire(key, tenantId, scope)),
    );
    return within(deadline.signal, flight).catch((thrown: unknown) => {
      throw signInError(thrown);
    });
  }

  async #acquire(key: string, tenantId: string, scope: string): Promise<string> {
    const credential = await appCredential(this.#options, tenantId);
    const acquired = await credential.getToken(scope);
    if (!acquired) throw new PortraitError('configuration_refused', 'Entra answered without an access token');
    this.#tokens.set(key, { token: acquired.token, usableUntil: acquired.expiresOnTimestamp - expiryMarginMs });
    return acquired.token;
  }
}

/** Entra's refusals carry an AADSTS number; whatever has none never reached it. */
function signInError(thrown: unknown): PortraitError {
  if (thrown instanceof PortraitError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const refusal = /AADSTS\d+/.exec(message)?.[0];
  return refusal === undefined
    ? new PortraitError('sign_in_unavailable', `No access token: ${message}`, { cause: thrown })
    : new PortraitError('configuration_refused', `Entra refused the app's sign-in: ${refusal}`, { cause: thrown });
}
