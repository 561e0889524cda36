import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let people: People;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  asker = people.asker;
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

afterEach(async () => {
  await teams.write('sign out');
  await teams.as(colleague).write('sign out');
  await teams.connector.stop();
});

describe.each(['personal', 'groupChat'] as const)('in a conversation that is %s', (place) => {
  beforeEach(async () => {
    teams = await TeamsClient.join(house, place, asker, [colleague]);
  });

  it('a question for a contact asks for a sign-in, and is answered after it', async () => {
    const answer = await teams.write('photo of contact Corner Bakery');
    const card = signInCardOf(answer);
    expect(answer.attachments).toHaveLength(1);
    expect(card?.tokenExchangeResource.uri).toBe(house.open.client('portrait').appIdUri);
    expect(card?.text).toContain('read your contacts');
    const sent = teams.connector.sent.length;
    expect((await teams.exchange(await ssoToken(house, asker), exchangeIdOf(answer))).status).toBe(200);
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
    expect(photo).toMatchObject({ conversation: teams.conversationId });
    expect(photo?.replyToId).toBeUndefined();
  });

  it('who is signed in is asked no more', async () => {
    await signIn(house, teams, asker);
    const card = cardOf(await teams.write('photo of team Whole Studio'));
    expect((await photoInCard(card))?.altText).toContain('Whole Studio');
    expect((await photoInCard(cardOf(await teams.write('photo of group Cycling Club'))))?.altText).toContain(
      'Cycling Club',
    );
    expect((await photoInCard(cardOf(await teams.write('photo of contact Oak Framer'))))?.altText).toContain(
      'Oak Framer',
    );
  });

  it('three clients that exchange at once get one answer, and so does a late one', async () => {
    const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
    const token = await ssoToken(house, asker);
    const sent = teams.connector.sent.length;
    const answers = await Promise.all([1, 2, 3].map(() => teams.exchange(token, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await teams.exchange(token, id)).status).toBe(200);
    expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });

  it('several questions that wait are all answered, in their order, by one card', async () => {
    const first = await teams.write('photo of contact Corner Bakery');
    const second = await teams.write('photo of team Whole Studio');
    const third = await teams.write('photo of contact Nobody At All');
    expect([first, second, third].map((answer) => signInCardOf(answer) !== undefined)).toEqual([true, false, false]);
    expect(wordsOf(cardOf(second))).toContain('as soon as you have signed in');
    const sent = teams.connector.sent.length;
    await teams.exchange(await ssoToken(house, asker), exchangeIdOf(first));
    const answers = await teams.connector.messagesAfter(sent, 3);
    expect(answers.map((answer) => cardOf(answer).fallbackText)).toEqual([
      expect.stringContaining('Corner Bakery'),
      expect.stringContaining('Whole Studio'),
      expect.stringContaining('Nobody At All'),
    ]);
  });

  it.each([
    ['no token', () => undefined],
    ['garbage', () => 'garbage'],
    [
      'a token of another app',
      () => house.open.userToken(asker.objectId ?? '', 'https://graph.microsoft.com/User.Read'),
    ],
    ['an expired token', () => ssoToken(house, asker, { expires_in: '-600' })],
    ['a token of somebody else', () => ssoToken(house, colleague)],
  ])('%s is refused, and the good one still serves', async (_what, token) => {
    const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
    const sent = teams.connector.sent.length;
    expect((await teams.exchange(await token(), id)).status).toBe(400);
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
    expect((await teams.exchange(await ssoToken(house, asker), id)).status).toBe(200);
    expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });

  it('an exchange for a card that never was is silent', async () => {
    const sent = teams.connector.sent.length;
    expect((await teams.exchange(await ssoToken(house, asker), 'b5a0c1f6-0000-4000-8000-000000000000')).status).toBe(
      200,
    );
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
  });

  it('signing out forgets the sign-in and what waits', async () => {
    const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
    expect(wordsOf(cardOf(await teams.write('sign out')))).toContain('forgotten your sign-in');
    const sent = teams.connector.sent.length;
    expect((await teams.exchange(await ssoToken(house, asker), id)).status).toBe(200);
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
    await signIn(house, teams, asker);
    await teams.write('sign out');
    expect(signInCardOf(await teams.write('photo of contact Corner Bakery'))).toBeDefined();
  });
});
