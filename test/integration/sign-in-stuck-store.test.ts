import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { paste, search } from '../house/compose-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { exchangeIdOf, signIn, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient } from '../house/teams-client.js';
import { describeWithRedis } from '../redis/describe-with-redis.js';
import { openRedis, type OpenRedis } from '../redis/open-redis.js';

const bakery = 'photo of contact Corner Bakery';
/** Nearly all the time that an invoke has. */
const slowRosterMs = 3_000;

/** The fake client gives an invoke up after four seconds. */
describeWithRedis('with a Redis that takes commands and answers none, an invoke is answered in time', (server) => {
  let redis: OpenRedis;
  let house: House;
  let asker: RosterEntry;
  let teams: TeamsClient;

  beforeAll(async () => {
    redis = await openRedis(server);
    house = await openHouse({ REDIS_URL: redis.url });
    asker = peopleOf(house).asker;
  });

  afterAll(async () => {
    await house.stop();
    await redis.kill();
  });

  beforeEach(async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker, [peopleOf(house).withPhoto('normal')]);
  });

  afterEach(async () => {
    redis.resume();
    await teams.connector.stop();
  });

  /** The same conversation behind another connector, whose roster the app has yet to ask, and which is slow. */
  const slowDown = async (): Promise<void> => {
    const { conversationId, connector } = teams;
    await connector.stop();
    teams = (await TeamsClient.join(house, 'groupChat', asker)).inConversation(conversationId);
    teams.connector.setRoster(conversationId, [asker]);
    teams.connector.mood.rosterDelayMs = slowRosterMs;
    redis.pause();
  };

  it('an exchange, with a refusal that may be tried again', async () => {
    const id = exchangeIdOf(await teams.write(bakery));
    const token = await ssoToken(house, asker);
    await slowDown();
    const refused = await teams.exchange(token, id);
    // On a machine that is busy as well, it is the roster that comes too late.
    expect([502, 503]).toContain(refused.status);
    expect(await refused.json()).toMatchObject({ id, failureDetail: expect.stringContaining('Please ask again') });
  });

  it('coming back from the page, with 200', async () => {
    await teams.write(bakery);
    await slowDown();
    expect((await teams.verifyState()).status).toBe(200);
  });

  it('a failure of the client, with 200', async () => {
    await slowDown();
    const failure = { type: 'invoke', name: 'signin/failure', value: { code: 'installappfailed' } };
    expect((await teams.post(failure)).status).toBe(200);
  });

  it('a pressed button, with a sentence', async () => {
    await signIn(house, teams, asker);
    const { actions = [] } = cardOf(await teams.write(bakery));
    const data = actions.find((action) => action.data['size'] === 96)?.data;
    const token = await ssoToken(house, asker);
    await slowDown();
    expect(await teams.press(data, 'photo.resize', token)).toMatchObject({
      httpStatus: 200,
      value: expect.any(String),
    });
  });

  it.each(['', 'mar'])('a search for "%s", with a sentence or with people', async (text) => {
    await slowDown();
    expect(await search(teams, text)).toMatchObject({ httpStatus: 200 });
  });

  it('a pasted link, with nothing or a card', async () => {
    await slowDown();
    const link = `https://teams.microsoft.com/l/entity/a/b?context=${encodeURIComponent(JSON.stringify({ subEntityId: `users/${asker.objectId ?? ''}` }))}`;
    expect(await paste(teams, link)).toMatchObject({ httpStatus: 200 });
  });

  it('a pick of somebody, with a sentence or the photo', async () => {
    await slowDown();
    expect(await teams.press({ person: asker.objectId }, 'photo.pick')).toMatchObject({ httpStatus: 200 });
  });

  it('while the tab goes on as ever', async () => {
    redis.pause();
    const headers = { authorization: `Bearer ${await ssoToken(house, asker)}` };
    const answer = await fetch(`${house.app.url}/api/photos/me/metadata`, { headers });
    await answer.body?.cancel();
    expect(answer.status).toBe(200);
  });
});
