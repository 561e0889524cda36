import { z } from 'zod';
import type { Clock } from '../../foundation/clock.js';
import { channelIssuer, portraitBotId } from '../botframework/bot-framework.js';
import type { SigningKey } from '../entra/signing-key.js';
import { readJson } from './read-json.js';

/** The keys of the two issuers of the sandbox. */
export type Issuers = Readonly<Record<'entra' | 'botframework', SigningKey>>;

/** What the token of a channel is good for, in seconds: long enough for one request and its retries. */
const channelTokenLifetime = 300;

const signOrder = z.strictObject({
  issuer: z.enum(['entra', 'botframework']),
  header: z.record(z.string(), z.unknown()).optional(),
  claims: z.record(z.string(), z.unknown()),
});

const channelOrder = z.strictObject({ serviceUrl: z.string().min(1), channelId: z.literal('msteams') });

/** Signs what is asked for, sense or nonsense, so that a test can see it refused. */
export async function signClaims(issuers: Issuers, body: Buffer): Promise<{ token: string }> {
  const { issuer, header, claims } = readJson(body, signOrder);
  return { token: await issuers[issuer].sign(claims, header) };
}

/** A good token as Teams' channel sends it to the demo's bot. */
export async function signChannelToken(issuers: Issuers, clock: Clock, body: Buffer): Promise<{ token: string }> {
  const { serviceUrl } = readJson(body, channelOrder);
  const now = Math.floor(clock.now() / 1000);
  const claims = {
    serviceurl: serviceUrl,
    nbf: now,
    exp: now + channelTokenLifetime,
    iss: channelIssuer,
    aud: portraitBotId,
  };
  return { token: await issuers.botframework.sign(claims) };
}
