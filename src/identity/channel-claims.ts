import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { sameGuid } from '../foundation/guid.js';
import { PortraitError } from '../model/portrait-error.js';

/** What a channel's token is held against. */
export interface ChannelRules {
  /** The cloud's Bot Framework; whoever else signs, as the Emulator and other bots do, is not a channel. */
  readonly issuer: string;
  readonly botId: string;
}

export interface ChannelClaims {
  /** Where the channel wants its answers. */
  readonly serviceUrl: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** `appid` and `azp` name an application that speaks through another (a skill's caller); a channel speaks for itself. */
const channelToken = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().min(1),
  appid: z.string().optional(),
  azp: z.string().optional(),
});

/**
 * Reads the claims of a channel's token whose signature and lifetime are good (Bot Framework, "Authentication with the
 * Bot Connector API").
 * @throws PortraitError token_invalid
 */
export function readChannelClaims(payload: JWTPayload, { issuer, botId }: ChannelRules): ChannelClaims {
  const { data: claims, error } = channelToken.safeParse(payload);
  // The names of the claims alone: their values are the sender's.
  if (!claims) throw refused(`its ${error.issues.map(({ path }) => path.join('.')).join(', ')} will not do`);
  if (claims.iss !== issuer) throw refused('its issuer is not the Bot Framework');
  if (!sameGuid(claims.aud, botId)) throw refused('it is meant for another bot');
  const others = [claims.appid, claims.azp].filter((caller) => caller !== undefined && !sameGuid(caller, botId));
  if (others.length > 0) throw refused('another bot speaks in it');
  return { serviceUrl: claims.serviceurl, expiresAt: claims.exp * 1_000 };
}

function refused(why: string): PortraitError {
  return new PortraitError('token_invalid', `The channel token was refused: ${why}`);
}
