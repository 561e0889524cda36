import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';
import { control } from '../sandbox/control-calls.js';

let house: House;
let people: People;
let ann: RosterEntry;
let bob: RosterEntry;
let anns: TeamsClient;
let bobs: TeamsClient;

const bakery = 'photo of contact Corner Bakery';
const otherTenant = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  ann = people.asker;
  const other = house.open.info.contacts.find(({ displayName }) => displayName === 'Indigo Ink');
  bob = people.everyone.find(({ objectId }) => objectId === other?.userId) ?? people.withPhoto('normal');
});

afterAll(() => house.stop());

beforeEach(async () => {
  anns = await TeamsClient.join(house, 'groupChat', ann, [bob, people.guest]);
  bobs = anns.as(bob);
});

afterEach(async () => {
  for (const client of [anns, bobs]) await client.write('sign out');
  await anns.connector.stop();
});

/** A good token, of a tenant that the app does not serve. */
const tokenOfOtherTenant = async (): Promise<string> => {
  const elsewhere = { tid: otherTenant, iss: `${house.open.sandbox.httpsUrl}/${otherTenant}/v2.0` };
  const claims = { ...decodeJwt(await ssoToken(house, bob)), ...elsewhere };
  const { body } = await control(house.open, 'POST sign', { issuer: 'entra', claims });
  return (body as { token: string }).token;
};

const sentSince = (count: number): number =>
  anns.connector.sent.slice(count).filter(({ type }) => type === 'message').length;

describe('another member of the chat', () => {
  it('whose client exchanges the card as well neither completes the question nor cancels it', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    const sent = anns.connector.sent.length;
    expect((await bobs.exchange(await ssoToken(house, bob), id)).status).toBe(200);
    expect(sentSince(sent)).toBe(0);
    await anns.exchange(await ssoToken(house, ann), id);
    const [answer] = await anns.connector.messagesAfter(sent, 1);
    expect((await photoInCard(cardOf(answer)))?.altText).toContain('Corner Bakery');
  });

  it('is not signed in by it', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    await bobs.exchange(await ssoToken(house, bob), id);
    expect(signInCardOf(await bobs.write('photo of contact Indigo Ink'))).toBeDefined();
  });

  it('cannot hand in the token of the person who asked', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    const sent = anns.connector.sent.length;
    expect((await bobs.exchange(await ssoToken(house, ann), id)).status).toBe(400);
    expect(sentSince(sent)).toBe(0);
  });

  it('whose message says that it is from the person who asked is known by the roster', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    const from = { id: bob.id, name: ann.name, aadObjectId: ann.objectId };
    const value = { id, connectionName: '', token: await ssoToken(house, ann) };
    const answer = await bobs.post({ type: 'invoke', name: 'signin/tokenExchange', value, from });
    expect(answer.status).toBe(400);
  });

  it('cancels nothing by writing', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    await bobs.write('help');
    await bobs.write('sign out');
    const sent = anns.connector.sent.length;
    await anns.exchange(await ssoToken(house, ann), id);
    expect(await anns.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });
});

it('two people who ask at once each get their own answer', async () => {
  const [annsCard, bobsCard] = await Promise.all([
    anns.post({ type: 'message', text: bakery }),
    bobs.post({ type: 'message', text: 'photo of contact Indigo Ink' }),
  ]);
  expect([annsCard.status, bobsCard.status]).toEqual([200, 200]);
  const ids = anns.connector.sent.filter((one) => signInCardOf(one)).map(exchangeIdOf);
  expect(ids).toHaveLength(2);
  const sent = anns.connector.sent.length;
  const [annsToken, bobsToken] = await Promise.all([ssoToken(house, ann), ssoToken(house, bob)]);
  // Every client of the chat sees both cards, and tries both.
  const answers = await Promise.all(
    ids.flatMap((id) => [anns.exchange(annsToken, id), anns.exchange(annsToken, id), bobs.exchange(bobsToken, id)]),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const photos = await anns.connector.messagesAfter(sent, 2);
  const shown = await Promise.all(photos.map((one) => photoInCard(cardOf(one))));
  expect(shown.map((photo) => photo?.altText.replace(/,.*/, '')).sort()).toEqual([
    'Photo of Corner Bakery',
    'Photo of Indigo Ink',
  ]);
});

describe('a card that shows a contact', () => {
  it('is resized for its owner, by the owner’s own rights', async () => {
    await signIn(house, anns, ann);
    const { actions = [] } = cardOf(await anns.write(bakery));
    const data = actions.find((action) => action.data['size'] === 96)?.data;
    const answer = await anns.press(data);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(await photoInCard(answer.value as never)).toMatchObject({ width: 96 });
    expect(await anns.press({ ...data, owner: 'me' })).toMatchObject({ statusCode: 403 });
  });

  it('is not resized for anybody else, signed in or not', async () => {
    await signIn(house, anns, ann);
    const { actions = [] } = cardOf(await anns.write(bakery));
    const data = actions[0]?.data;
    const asked = await bobs.press(data);
    expect(asked).toMatchObject({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest' });
    expect(JSON.stringify(asked)).not.toContain('data:image');
    expect(await bobs.press(data, 'photo.resize', await ssoToken(house, bob))).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'You are not allowed to see this photo.',
    });
  });

  it('is an error to whoever presses it with a token that is not theirs, or none at all', async () => {
    await signIn(house, anns, ann);
    const { actions = [] } = cardOf(await anns.write(bakery));
    for (const token of [
      await ssoToken(house, ann),
      await tokenOfOtherTenant(),
      'garbage',
      '',
      12345,
      true,
      { token: 'x' },
    ]) {
      expect(await bobs.press(actions[0]?.data, 'photo.resize', token)).toEqual({
        httpStatus: 401,
        statusCode: 401,
        type: 'application/vnd.microsoft.error',
        value: { code: 'token_invalid', message: 'The access token was not accepted.' },
      });
    }
  });

  it('asks its owner to sign in again after signing out, and then shows the size', async () => {
    await signIn(house, anns, ann);
    const { actions = [] } = cardOf(await anns.write(bakery));
    await anns.write('sign out');
    const data = actions.find((action) => action.data['size'] === 96)?.data;
    expect(await anns.press(data)).toMatchObject({ statusCode: 401 });
    const answer = await anns.press(data, 'photo.resize', await ssoToken(house, ann));
    expect(await photoInCard(answer.value as never)).toMatchObject({ width: 96 });
  });
});

describe('who asks for what', () => {
  const askers: Record<string, () => RosterEntry> = {
    guest: () => people.guest,
    'guest without a role': () => ({ ...people.guest, userRole: '' }),
    'of another tenant': () => ({ ...ann, id: '29:federated', tenantId: otherTenant }),
    'of a role unheard of': () => ({ ...ann, id: '29:external', objectId: otherTenant, userRole: 'federated' }),
    anonymous: () => ({ id: '29:anonymous', name: 'Somebody', userRole: 'anonymous' }),
  };
  const personWhoIs = (who: string): RosterEntry => askers[who]?.() ?? ann;
  const questions = [bakery, 'photo of team Whole Studio', 'photo of group Cycling Club', 'sign in'];
  const cases = Object.keys(askers).flatMap((who) =>
    (['personal', 'groupChat', 'channel'] as const).flatMap((place) =>
      questions.map((question) => [who, place, question] as const),
    ),
  );

  it.each(cases)(
    'somebody who is a %s, in a %s, with "%s", is told that it is not for them',
    async (who, place, question) => {
      const client = await TeamsClient.join(house, place, personWhoIs(who), [bob]);
      const answer = await client.write(question);
      expect(signInCardOf(answer)).toBeUndefined();
      expect(wordsOf(cardOf(answer))).toContain('the people of this conversation and of nobody else');
      await client.connector.stop();
    },
  );

  it.each(['guest', 'guest without a role'])(
    'the client of somebody who is a %s may try the card with their own token, and nothing comes of it',
    async (who) => {
      const id = exchangeIdOf(await anns.write(bakery));
      anns.connector.setRoster(anns.conversationId, [ann, bob, personWhoIs(who)]);
      const sent = anns.connector.sent.length;
      const guests = anns.as(personWhoIs(who));
      expect((await guests.exchange(await ssoToken(house, people.guest), id)).status).toBe(200);
      expect((await guests.exchange(await ssoToken(house, people.guest), randomUUID())).status).toBe(200);
      expect((await guests.exchange('garbage', id)).status).toBe(400);
      expect(sentSince(sent)).toBe(0);
      expect((await anns.exchange(await ssoToken(house, ann), id)).status).toBe(200);
      expect(await anns.connector.messagesAfter(sent, 1)).toHaveLength(1);
    },
  );

  it('so may the client of somebody of another tenant', async () => {
    const id = exchangeIdOf(await anns.write(bakery));
    const federated = personWhoIs('of another tenant');
    anns.connector.setRoster(anns.conversationId, [ann, bob, federated]);
    const sent = anns.connector.sent.length;
    expect((await anns.as(federated).exchange(await tokenOfOtherTenant(), id)).status).toBe(200);
    expect((await bobs.exchange(await tokenOfOtherTenant(), id)).status).toBe(403);
    expect(sentSince(sent)).toBe(0);
  });

  it.each(Object.keys(askers))('somebody who is a %s cannot exchange another’s token', async (who) => {
    const id = exchangeIdOf(await anns.write(bakery));
    const client = anns.as(personWhoIs(who));
    anns.connector.setRoster(anns.conversationId, [ann, bob, personWhoIs(who)]);
    const sent = anns.connector.sent.length;
    expect((await client.exchange(await ssoToken(house, ann), id)).status).toBe(400);
    expect(sentSince(sent)).toBe(0);
  });
});

describe('what is not there', () => {
  beforeEach(() => signIn(house, anns, ann));

  it.each([
    ['photo of contact Fern Florist', 'Fern Florist', 'no photo of this contact'],
    ['photo of contact Swift Courier', 'Swift Courier', 'no photo of this contact'],
    ['photo of group Reading Circle', 'Reading Circle', 'no photo of this group'],
    ['photo of contact Nobody', 'Nobody', 'None of your contacts'],
    ['photo of contact Indigo Ink', 'Indigo Ink', 'None of your contacts'],
    ['photo of team Board', 'Board', 'You are in no team'],
    ['photo of group Nobody', 'Nobody', 'no group of this name'],
    ['photo of team 00000000-0000-4000-8000-000000000000', '00000000', 'You are in no team'],
  ])('is said: "%s"', async (question, name, words) => {
    const card = cardOf(await anns.write(question));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain(name);
    expect(wordsOf(card)).toContain(words);
  });

  it('a private team is not shown to an outsider, by its id either', async () => {
    const board = house.open.info.teams.find(({ displayName }) => displayName === 'Board');
    const card = cardOf(await anns.write(`photo of team ${board?.id ?? ''}`));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('not allowed');
  });

  it('several of one name are named', async () => {
    const card = cardOf(await anns.write('photo of contact F'));
    expect(wordsOf(card)).toContain('Fern Florist');
    expect(wordsOf(card)).toContain('Oak Framer, Suppliers');
  });

  it.each(['photo of contact Corner Bakery 9999', 'photo of team Whole Studio 3'])('a size: "%s"', async (question) => {
    expect(wordsOf(cardOf(await anns.write(question)))).toContain('is not a size');
  });
});
