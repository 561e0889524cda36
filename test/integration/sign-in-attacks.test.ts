import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { exchangeIdOf, ssoToken } from '../house/sign-in-client.js';
import { TeamsClient } from '../house/teams-client.js';
import { tokenAttacks } from '../identity/token-attacks.js';
import { attackWorkshop } from './attack-workshop.js';

let house: House;
let victim: RosterEntry;
let teams: TeamsClient;
let exchangeId: string;
let good: string;

/** A question that waits, and one token after another that must not open it. */
beforeAll(async () => {
  house = await openHouse();
  victim =
    peopleOf(house).everyone.find(({ objectId }) => objectId === house.open.user('normal').id) ?? peopleOf(house).asker;
  teams = await TeamsClient.join(house, 'personal', victim);
  exchangeId = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
  good = await ssoToken(house, victim);
});

afterAll(async () => {
  await teams.connector.stop();
  await house.stop();
});

it.each(tokenAttacks)('an exchange of a token that is $what is refused in silence', async ({ make, code }) => {
  const sent = teams.connector.sent.length;
  const token = await make(attackWorkshop(house, good), good);
  const answer = await teams.exchange(token, exchangeId);
  const isTooLarge = token.length > 1024 * 1024;
  expect(answer.status).toBe(isTooLarge ? 413 : code === 'tenant_not_allowed' ? 403 : 400);
  expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
});

it('after all of them the good token is answered', async () => {
  expect(tokenAttacks.length).toBeGreaterThan(40);
  const sent = teams.connector.sent.length;
  expect((await teams.exchange(good, exchangeId)).status).toBe(200);
  expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
});
