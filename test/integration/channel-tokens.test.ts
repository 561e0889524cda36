import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonWebKey } from 'node:crypto';
import { control } from '../sandbox/control-calls.js';
import { openSecureHouse, type House } from '../house/open-house.js';
import { channelToken } from '../house/passes.js';
import { peopleOf } from '../house/people.js';
import { TeamsClient } from '../house/teams-client.js';
import { channelAttacks, type Surroundings } from './channel-token-attacks.js';
import { decoded, partsOf } from './forge-token.js';

let house: House;
let teams: TeamsClient;
let at: Surroundings;

beforeAll(async () => {
  house = await openSecureHouse();
  teams = await TeamsClient.join(house, 'personal', peopleOf(house).asker);
  const { httpUrl } = house.open.sandbox;
  const serviceUrl = teams.connector.url;
  const answer = await fetch(`${httpUrl}/botframework/.well-known/keys`);
  const { keys } = (await answer.json()) as { keys: JsonWebKey[] };
  at = {
    house,
    serviceUrl,
    good: await channelToken(httpUrl, serviceUrl),
    publicJwk: keys[0] ?? {},
    sign: async (claims, header = {}, issuer = 'botframework') => {
      const { body } = await control(house.open, 'POST sign', { issuer, header, claims });
      return (body as { token: string }).token;
    },
  };
});

afterAll(async () => {
  await teams.connector.stop();
  await house.stop();
});

const ask = (authorization: string, activity: Record<string, unknown> = {}) =>
  teams.post({ type: 'message', text: 'help', ...activity }, { authorization });

/** A token with other claims than the good one's, properly signed. */
const signed = (change: object) => at.sign({ ...decoded(partsOf(at.good)[1]), ...change });

describe('a token that must not open the bot’s door', () => {
  it.each(channelAttacks)('is $what', async ({ make, activity, status = 401 }) => {
    const answers = teams.connector.sent.length;
    const response = await ask(await make(at), activity);
    expect(response.status).toBe(status);
    const told = await response.text();
    if (status === 401) expect(told).toContain('token_invalid');
    expect(teams.connector.sent).toHaveLength(answers);
    expect((await ask(`Bearer ${at.good}`)).status).toBe(200);
  });

  it('leaves nothing of itself in the log, and the app where it was', async () => {
    expect(channelAttacks.length).toBeGreaterThan(80);
    expect(new Set(channelAttacks.map(({ what }) => what)).size).toBe(channelAttacks.length);
    const log = house.logLines.join('');
    for (const part of ['eyJ', 'Bearer', ...partsOf(at.good)]) expect(log).not.toContain(part);
    expect(log).not.toContain('internal_error');
    expect((await fetch(`${house.app.url}/healthz`)).status).toBe(200);
  });
});

describe('a token that opens it', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('may be announced as %s', async (scheme) => {
    expect((await ask(`${scheme} ${at.good}`)).status).toBe(200);
  });

  it('may have ended, or begin, a little off our clock', async () => {
    const now = Math.floor(Date.now() / 1_000);
    expect((await ask(`Bearer ${await signed({ exp: now - 240 })}`)).status).toBe(200);
    expect((await ask(`Bearer ${await signed({ nbf: now + 240 })}`)).status).toBe(200);
  });

  it('may leave its beginning out, and name the bot in capitals', async () => {
    const aud = house.open.info.bot.clientId.toUpperCase();
    expect((await ask(`Bearer ${await signed({ nbf: undefined, aud })}`)).status).toBe(200);
  });

  it('serves many activities at once', async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => ask(`Bearer ${at.good}`)));
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
  });
});
