import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAnother, openSecureHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient } from '../house/teams-client.js';

let house: House;
let people: People;

beforeAll(async () => {
  house = await openSecureHouse();
  people = peopleOf(house);
});

afterAll(() => house.stop());

describe('where everything is authenticated', () => {
  it.each(['personal', 'groupChat', 'channel'] as const)(
    'a question in a %s is answered by a bot that proves itself to the connector',
    async (place) => {
      const teams = await TeamsClient.join(house, place, people.asker, people.everyone);
      const colleague = people.withPhoto('normal');
      const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
      expect((await photoInCard(card))?.altText).toContain(colleague.name);
      await teams.connector.stop();
    },
  );

  it('a question without a token is not answered', async () => {
    const teams = await TeamsClient.join(house, 'personal', people.asker);
    const response = await teams.post({ type: 'message', text: 'help' }, { authorization: '' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(teams.connector.sent).toEqual([]);
    await teams.connector.stop();
  });

  it('a token of one conversation’s service is none for another’s', async () => {
    const [one, other] = await Promise.all(
      ['personal', 'groupChat'].map((place) => TeamsClient.join(house, place as 'personal', people.asker)),
    );
    const pass = await house.passes.headersFor(one?.connector.url ?? '');
    expect((await one?.post({ type: 'message', text: 'help' }, pass))?.status).toBe(200);
    expect((await other?.post({ type: 'message', text: 'help' }, pass))?.status).toBe(401);
    await Promise.all([one?.connector.stop(), other?.connector.stop()]);
  });
});

describe('a bot that Entra does not sign in', () => {
  it.each([
    ['has a wrong password', { BOT_PASSWORD: 'a-password-that-nobody-gave-it' }, 'AADSTS7000215'],
    // Bots of many tenants sign in at the Bot Framework's own, which the sandbox does not have.
    ['is of many tenants', { BOT_TYPE: 'MultiTenant', BOT_TENANT_ID: '' }, 'endpoints_resolution_error'],
  ])('answers nobody where it %s, and its log says why, without a secret', async (_why, settings, reason) => {
    const locked = await openAnother(house, settings);
    const teams = await TeamsClient.join(locked, 'personal', people.asker);
    expect((await teams.post({ type: 'message', text: 'my photo' })).status).toBe(200);
    expect(teams.connector.sent).toEqual([]);
    const log = locked.logLines.join('');
    expect(log).toContain(reason);
    for (const secret of ['nobody-gave-it', house.open.info.bot.clientSecret]) expect(log).not.toContain(secret);
    expect((await fetch(`${locked.app.url}/healthz`)).status).toBe(200);
    await teams.connector.stop();
    await locked.stop();
  });
});

describe('where the Bot Framework’s keys are out of reach', () => {
  it('the channel is told that it is not its token’s fault', async () => {
    const BOT_OPENID_METADATA = 'http://127.0.0.1:1/botframework';
    const blind = await openAnother(house, { BOT_OPENID_METADATA });
    const teams = await TeamsClient.join(blind, 'personal', people.asker);
    const response = await teams.post({ type: 'message', text: 'help' });
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('sign_in_unavailable')]);
    // What is no token at all is told so without them.
    expect((await teams.post({ type: 'message', text: 'help' }, { authorization: '' })).status).toBe(401);
    await teams.connector.stop();
    await blind.stop();
  });
});
