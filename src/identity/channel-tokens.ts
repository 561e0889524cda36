import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { PortraitError } from '../model/portrait-error.js';
import { readChannelClaims, type ChannelClaims, type ChannelRules } from './channel-claims.js';
import { channelKeys } from './channel-keys.js';
import type { KeyFetch, KeySet } from './key-set.js';

export interface ChannelTokensOptions extends ChannelRules {
  /** Where the Bot Framework describes its keys. */
  readonly openIdMetadata: string;
  /** Fetches that, and the keys. */
  readonly fetch: KeyFetch;
  readonly clock: Clock;
}

/** The parts of an activity that its token speaks of. */
export interface SentActivity {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** How far the Bot Framework's clock may be from ours, in seconds; as much as Microsoft's documents allow. */
const clockSkewSeconds = 300;
/** One token in three parts (RFC 7515, section 3.1), and nothing around it but the scheme, whose letters have no case. */
const bearerToken = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
/** Node takes 16 KB of headers; a channel's token has less than one. */
const mostCharacters = 16 * 1024;
/** Some bytes each; a channel uses one token for many activities. */
const mostRemembered = 1_000;
/** A key that the Bot Framework withdraws is believed for no longer than this. */
const rememberedMs = 5 * 60_000;

/** A token that was found good, whatever activity it comes with. */
interface KnownToken extends ChannelClaims {
  /** The channels that its key may speak for. */
  readonly endorsements: readonly unknown[];
}

/** The door for what channels send to the bot: nothing else, not even the Emulator or another bot, gets in. */
export class ChannelTokens {
  readonly #options: ChannelTokensOptions;
  readonly #keys: KeySet;
  /** By the token's SHA-256: checking a signature costs many times what this does. */
  readonly #known = new LRUCache<string, { readonly token: KnownToken; readonly until: number }>({
    max: mostRemembered,
  });

  constructor(options: ChannelTokensOptions) {
    this.#options = options;
    this.#keys = channelKeys(options.openIdMetadata, options.fetch);
  }

  /**
   * Admits an activity that comes from the channel and for the service address that it names.
   * @param authorization the Authorization header, empty where there is none
   * @throws PortraitError token_invalid, or sign_in_unavailable when the Bot Framework gives no keys
   */
  async admit(authorization: string, { channelId, serviceUrl }: SentActivity): Promise<void> {
    const token = authorization.length > mostCharacters ? undefined : bearerToken.exec(authorization)?.[1];
    if (token === undefined) throw refused('there is none, or it is no token');
    const known = await this.#knownToken(token);
    if (!known.endorsements.includes(channelId)) throw refused('its key may not speak for this channel');
    // To the letter, as the SDK has it: two spellings of one address would be two places to attack.
    if (known.serviceUrl !== serviceUrl) throw refused('it is for another service address');
  }

  async #knownToken(token: string): Promise<KnownToken> {
    const { clock } = this.#options;
    const digest = createHash('sha256').update(token).digest('base64');
    const kept = this.#known.get(digest);
    if (kept && clock.now() < kept.until) return kept.token;
    const known = await this.#check(token).catch((thrown: unknown) => {
      if (thrown instanceof PortraitError) throw thrown;
      // jose names the claim or the step that failed, never a value.
      throw refused(thrown instanceof Error ? thrown.message : String(thrown));
    });
    this.#known.set(digest, { token: known, until: Math.min(known.expiresAt, clock.now() + rememberedMs) });
    return known;
  }

  async #check(token: string): Promise<KnownToken> {
    const { payload, protectedHeader } = await jwtVerify(token, this.#keys.key, {
      algorithms: ['RS256'],
      clockTolerance: clockSkewSeconds,
      currentDate: new Date(this.#options.clock.now()),
    });
    const claims = readChannelClaims(payload, this.#options);
    return { ...claims, endorsements: this.#endorsements(protectedHeader.kid) };
  }

  /** The SDK lets a key without endorsements speak for every channel; here it speaks for none. */
  #endorsements(kid: string | undefined): readonly unknown[] {
    const jwk = this.#keys.published()?.keys.find((one) => one.kid === kid);
    const { endorsements } = (jwk ?? {}) as { endorsements?: unknown };
    return Array.isArray(endorsements) ? (endorsements as readonly unknown[]) : [];
  }
}

function refused(why: string): PortraitError {
  return new PortraitError('token_invalid', `The channel token was refused: ${why}`);
}
