import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ownChatOf, type RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { botId, cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let people: People;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

const bakery = 'photo of contact Corner Bakery 96';

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  asker = people.asker;
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'channel', asker, [colleague, people.guest]);
  const studio = house.open.info.teams.find(({ displayName }) => displayName === 'Whole Studio');
  teams.channel = { groupId: studio?.id ?? '', type: 'standard' };
});

afterEach(async () => {
  await teams.ownChat().write('sign out');
  await teams.connector.stop();
});

describe('a question that needs the asker’s own rights, in a channel', () => {
  it('goes on in the asker’s own chat, where the answer comes after the sign-in', async () => {
    await teams.post({ type: 'message', text: bakery });
    const [card, notice, ...more] = await teams.connector.messagesAfter(0, 2);
    expect(more).toEqual([]);
    expect(card?.conversation).toBe(ownChatOf(asker.id));
    expect(wordsOf(cardOf(notice))).toContain('our chat');
    expect(notice?.conversation).toBe(teams.conversationId);
    const sent = teams.connector.sent.length;
    expect((await teams.ownChat().exchange(await ssoToken(house, asker), exchangeIdOf(card))).status).toBe(200);
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect(await photoInCard(cardOf(photo))).toMatchObject({ width: 96 });
    expect(photo?.conversation).toBe(ownChatOf(asker.id));
  });

  it('is answered there at once for somebody who is signed in', async () => {
    await teams.post({ type: 'message', text: bakery });
    const [card] = await teams.connector.messagesAfter(0, 2);
    await teams.ownChat().exchange(await ssoToken(house, asker), exchangeIdOf(card));
    await teams.connector.messagesAfter(0, 3);
    const sent = teams.connector.sent.length;
    await teams.post({ type: 'message', text: bakery });
    const [photo, notice] = await teams.connector.messagesAfter(sent, 2);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
    expect(await photoInCard(cardOf(notice))).toBeUndefined();
  });

  it.each([403, 404, 500])('becomes a button to that chat where Teams answers %d to opening it', async (status) => {
    teams.connector.mood.newChatStatus = status;
    const answer = await teams.write(bakery);
    expect(signInCardOf(answer)).toBeUndefined();
    const { url = '' } = cardOf(answer).actions?.[0] as unknown as { url?: string };
    const link = new URL(url);
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect(link.searchParams.get('users')).toBe(botId);
    expect(link.searchParams.get('message')).toBe(bakery);
    expect(url).not.toContain('+');
  });

  it('becomes that button as well where the card does not go out, and the next card is shown at once', async () => {
    teams.connector.mood.refuses = (message) => signInCardOf(message) !== undefined;
    const answer = await teams.write(bakery);
    expect(wordsOf(cardOf(answer))).toContain('needs your own sign-in');
    expect(house.logLines.join('')).toContain('Not gone on in the own chat');
    teams.connector.mood.refuses = () => false;
    expect(signInCardOf(await teams.ownChat().write(bakery))).toBeDefined();
  });

  it('is never answered in the channel by an exchange', async () => {
    await teams.post({ type: 'message', text: bakery });
    const [card] = await teams.connector.messagesAfter(0, 2);
    const sent = teams.connector.sent.length;
    expect((await teams.exchange(await ssoToken(house, asker), exchangeIdOf(card))).status).toBe(200);
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
  });
});

describe('a photo of this team', () => {
  it.each(['standard', 'private', 'shared'] as const)('is shown to a member in a %s channel', async (type) => {
    teams.channel = { ...teams.channel, type };
    const card = cardOf(await teams.write('photo of this team 96'));
    expect((await photoInCard(card))?.altText).toBe('Photo of Whole Studio, 96 × 96 pixels');
    const answer = await teams.press(card.actions?.[0]?.data);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  });

  it('is shown to a guest who is in the team', async () => {
    const card = cardOf(await teams.as(people.guest).write('photo of this team'));
    expect((await photoInCard(card))?.altText).toContain('Whole Studio');
  });

  it('is not shown to somebody who is in the shared channel alone', async () => {
    teams.channel = { ...teams.channel, type: 'shared' };
    const card = cardOf(await teams.write('photo of this team'));
    const outsider = { ...colleague, id: '29:outsider' };
    const shared = '19:shared@thread.tacv2';
    teams.connector.setRoster(shared, [asker, outsider]);
    const elsewhere = teams.as(outsider).inConversation(shared);
    const refused = cardOf(await elsewhere.write('photo of this team'));
    expect(await photoInCard(refused)).toBeUndefined();
    expect(wordsOf(refused)).toContain('not in its team');
    const pressed = await elsewhere.press(card.actions?.[0]?.data);
    expect(await photoInCard(pressed.value as never)).toBeUndefined();
    expect(wordsOf(pressed.value as never)).toContain('needs your own sign-in');
  });

  it('is asked for in a channel alone', async () => {
    const card = cardOf(await teams.ownChat().write('photo of this team'));
    expect(wordsOf(card)).toContain('no team');
  });
});
