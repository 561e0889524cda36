import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { exchangeIdOf, ssoToken } from '../house/sign-in-client.js';
import { TeamsClient } from '../house/teams-client.js';
import type { OpenSso } from '../identity/open-sso.js';
import { tokenAttacks } from '../identity/token-attacks.js';
import { control } from '../sandbox/control-calls.js';

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

/** What the table of attacks makes its tokens with. */
function workshop(): OpenSso {
  const { open } = house;
  const { clientId, appIdUri } = open.client('portrait');
  const sign: OpenSso['sign'] = async (claims, header, issuer) => {
    const { body } = await control(open, 'POST sign', { issuer: issuer ?? 'entra', header: header ?? {}, claims });
    return (body as { token: string }).token;
  };
  const ofSandbox = {
    ...open,
    sign,
    rules: { authorityHost: open.sandbox.httpsUrl, clientId, appIdUri, allowedTenants: [open.info.tenantId] },
    ssoToken: (userId: string, extra = {}) => open.userToken(userId, `${appIdUri}/access_as_user`, extra),
    goodClaims: () => Promise.resolve(decodeJwt(good) as Record<string, unknown>),
  };
  // The doors of `identity/` by themselves are all that is missing, and no attack looks at them.
  return ofSandbox as unknown as OpenSso;
}

it.each(tokenAttacks)('an exchange of a token that is $what is refused in silence', async ({ make, code }) => {
  const sent = teams.connector.sent.length;
  const token = await make(workshop(), good);
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
