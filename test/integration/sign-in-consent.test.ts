import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { control } from '../sandbox/control-calls.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { agree, exchangeIdOf, requireConsent, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let asker: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  asker = peopleOf(house).asker;
});

afterAll(() => house.stop());

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
});

const exchange = async (id: string): Promise<Response> => teams.exchange(await ssoToken(house, asker), id);

describe.each(['personal', 'groupChat'] as const)('in a conversation that is %s, where consent is needed', (place) => {
  beforeEach(async () => {
    teams = await TeamsClient.join(house, place, asker, [peopleOf(house).withPhoto('normal')]);
    await requireConsent(house, true);
  });

  it('the exchange answers 412, and after the consent the question is answered by a new card', async () => {
    const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
    const sent = teams.connector.sent.length;
    const refused = await exchange(id);
    expect(refused.status).toBe(412);
    expect(await refused.json()).toMatchObject({ id, failureDetail: expect.any(String) });
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
    await agree(house, asker, 'Contacts.Read');
    expect((await teams.verifyState()).status).toBe(200);
    const [again] = await teams.connector.messagesAfter(sent, 1);
    expect(exchangeIdOf(again)).not.toBe(id);
    expect((await exchange(exchangeIdOf(again))).status).toBe(200);
    const [, photo] = await teams.connector.messagesAfter(sent, 2);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  });

  it('what was agreed to is answered, and only the rest waits on', async () => {
    await agree(house, asker, 'Team.ReadBasic.All');
    const first = await teams.write('photo of contact Corner Bakery');
    await teams.write('photo of team Whole Studio');
    const sent = teams.connector.sent.length;
    expect((await exchange(exchangeIdOf(first))).status).toBe(412);
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Whole Studio');
    await agree(house, asker, 'Contacts.Read');
    expect((await exchange(exchangeIdOf(first))).status).toBe(200);
    const [, rest] = await teams.connector.messagesAfter(sent, 2);
    expect((await photoInCard(cardOf(rest)))?.altText).toContain('Corner Bakery');
  });

  it('somebody who is signed in is asked for what is new alone', async () => {
    await agree(house, asker, 'User.Read');
    const sent = teams.connector.sent.length;
    await exchange(exchangeIdOf(await teams.write('sign in')));
    await teams.connector.messagesAfter(sent, 2);
    const card = signInCardOf(await teams.write('photo of contact Corner Bakery'));
    expect(card?.text).toContain('read your contacts');
    expect(card?.text).not.toContain('teams');
  });
});

it('a pressed button says 412 where its presser has yet to agree to something', async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker);
  await signIn(house, teams, asker);
  const { actions = [] } = cardOf(await teams.write('photo of contact Corner Bakery'));
  await teams.write('sign out');
  await requireConsent(house, true);
  const data = actions.find((action) => action.data['size'] === 96)?.data;
  expect(await teams.press(data)).toMatchObject({ statusCode: 401 });
  const token = await ssoToken(house, asker);
  const refused = await teams.press(data, 'photo.resize', token);
  expect(refused).toMatchObject({ statusCode: 412, value: { message: expect.stringContaining('needs your consent') } });
  await agree(house, asker, 'Contacts.Read');
  const answer = await teams.press(data, 'photo.resize', token);
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
});

it('coming back from the page when nothing waits is answered in one’s own chat, and nowhere else', async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker);
  await teams.verifyState();
  expect(teams.connector.sent).toEqual([]);
  await teams.connector.stop();
  teams = await TeamsClient.join(house, 'personal', asker);
  await teams.verifyState('nonsense');
  const [answer] = await teams.connector.messagesAfter(0, 1);
  expect(wordsOf(cardOf(answer))).toContain('ask your question again');
});

it('a sign-in that Entra does not take is told once, in words, and begins nothing anew', async () => {
  const ghost = { ...asker, id: '29:ghost', objectId: '0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9' };
  teams = await TeamsClient.join(house, 'personal', ghost);
  const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
  const sent = teams.connector.sent.length;
  // Properly signed, for somebody whom Entra no longer knows.
  const claims = { ...decodeJwt(await ssoToken(house, asker)), oid: ghost.objectId };
  const { body } = await control(house.open, 'POST sign', { issuer: 'entra', claims });
  expect((await teams.exchange((body as { token: string }).token, id)).status).toBe(200);
  const [answer, ...more] = await teams.connector.messagesAfter(sent, 1);
  expect(more).toEqual([]);
  expect(signInCardOf(answer)).toBeUndefined();
  expect(wordsOf(cardOf(answer))).toContain('not accepted');
});

it('a question that Graph refuses after the sign-in is told once, and begins nothing anew', async () => {
  teams = await TeamsClient.join(house, 'personal', asker);
  const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
  const sent = teams.connector.sent.length;
  const faults = [{ path: '/v1.0/me/**', kind: 'status', status: 403 }];
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  await exchange(id);
  const [answer, ...more] = await teams.connector.messagesAfter(sent, 1);
  expect(more).toEqual([]);
  expect(wordsOf(cardOf(answer))).toContain('not allowed');
});

it('a sign-in that failed in the client shows a new card at the next question', async () => {
  teams = await TeamsClient.join(house, 'personal', asker);
  const first = await teams.write('photo of contact Corner Bakery');
  expect(signInCardOf(await teams.write('photo of contact Corner Bakery'))).toBeUndefined();
  const failure = { type: 'invoke', name: 'signin/failure', value: { code: 'installappfailed' } };
  expect((await teams.post(failure)).status).toBe(200);
  const again = await teams.write('photo of contact Corner Bakery');
  expect(exchangeIdOf(again)).not.toBe(exchangeIdOf(first));
});
