import { createHash } from 'node:crypto';
import { jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import { PortraitError } from '../model/portrait-error.js';
import { authorityKeys } from './authority-keys.js';
import type { KeyFetch } from './key-set.js';
import { readSsoClaims, type SsoClaims, type SsoRules } from './sso-claims.js';

/** Somebody whose token from Teams was checked. The token is a secret: it goes to Entra and nowhere else. */
export interface VerifiedUser extends SsoClaims {
  readonly token: string;
}

export interface SsoTokensOptions extends SsoRules {
  /** Fetches the authority's keys. */
  readonly fetch: KeyFetch;
  readonly clock: Clock;
}

/** How far the authority's clock may be from ours, in milliseconds; both are set by the network. */
export const clockSkewMs = 60_000;
/** Node takes 16 KB of headers; Entra's tokens have one or two, and ten where they list groups. */
const mostTokenCharacters = 16 * 1024;
/** Three parts in base64url (RFC 7515, section 3.1), and nothing around them. */
const compactToken = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Some bytes each; as many people as may look at once. */
const mostRemembered = 10_000;
/** A key that the authority withdraws is believed for no longer than this. */
const rememberedMs = 5 * 60_000;

/** The door for tokens that Teams hands to its tabs and bots (`getAuthToken`, `signin/tokenExchange`). */
export class SsoTokens {
  readonly #options: SsoTokensOptions;
  readonly #keys: ReturnType<typeof authorityKeys>;
  /** By the token's SHA-256: checking a signature costs a hundred times what this does. */
  readonly #verified = new LRUCache<string, { claims: SsoClaims; until: number }>({ max: mostRemembered });

  constructor(options: SsoTokensOptions) {
    this.#options = options;
    this.#keys = authorityKeys(options.authorityHost, options.fetch);
  }

  /**
   * Who sent a request, by its Authorization header.
   * @throws PortraitError token_missing where it carries no bearer token, else as `verify`
   */
  async bearer(authorization: string | undefined, deadline: Deadline): Promise<VerifiedUser> {
    const [scheme = '', ...tokens] = (authorization ?? '').split(' ').filter((part) => part !== '');
    if (scheme.toLowerCase() !== 'bearer' || tokens.length === 0) {
      throw new PortraitError('token_missing', 'The request carries no bearer token');
    }
    return this.verify(tokens.join(' '), deadline);
  }

  /**
   * Who a token speaks for.
   * @throws PortraitError token_invalid, tenant_not_allowed, or sign_in_unavailable when the authority gives no keys
   */
  async verify(token: string, deadline: Deadline): Promise<VerifiedUser> {
    if (token.length > mostTokenCharacters || !compactToken.test(token)) {
      throw new PortraitError('token_invalid', 'The token is too long, or none at all');
    }
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.#verified.get(digest);
    if (known && this.#options.clock.now() < known.until) return { ...known.claims, token };
    const payload = await within(deadline.signal, this.#payload(token)).catch((thrown: unknown) => {
      throw tokenError(thrown, deadline);
    });
    const claims = readSsoClaims(payload, this.#options);
    const until = Math.min(claims.expiresAt, this.#options.clock.now() + rememberedMs);
    this.#verified.set(digest, { claims, until });
    return { ...claims, token };
  }

  async #payload(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, this.#keys, {
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: clockSkewMs / 1_000,
      currentDate: new Date(this.#options.clock.now()),
    });
    return payload;
  }
}

function tokenError(thrown: unknown, { signal }: Deadline): PortraitError {
  if (thrown instanceof PortraitError) return thrown;
  if (signal.aborted) return new PortraitError('sign_in_unavailable', 'No keys from the authority in time');
  // jose names the claim or the step that failed, never a value.
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new PortraitError('token_invalid', `The token was refused: ${message}`);
}
