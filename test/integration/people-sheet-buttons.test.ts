import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CardSigner } from '../../src/bot/card-signer.js';
import { readPage, signPage } from '../../src/bot/page-request.js';
import { ownChatOf } from '../house/fake-connector.js';
import { cardKey, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { buttonOf, inChannelOf, seatsOf, sheetOf } from '../house/people-sheets.js';
import { botId, cardOf, wordsOf, type Card, type TeamsClient } from '../house/teams-client.js';

const messageType = 'application/vnd.microsoft.activity.message';

let house: House;
let people: People;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await inChannelOf(house, 'Whole Studio');
});

afterEach(() => teams.connector.stop());

describe('a page button', () => {
  const changes: [string, Record<string, unknown>][] = [
    ['another place', { after: 'e30' }],
    ['the beginning', { after: null }],
    ['another room', { room: { kind: 'chat', chat: '19:other@thread.v2' } }],
    ['another tenant', { tenantId: '00000000-0000-4000-8000-000000000000' }],
    ['no signature', { signature: undefined }],
    ['the other verb', { ask: 'people.toMe' }],
  ];

  it.each(changes)('whose data were altered to %s is refused', async (_what, change) => {
    const { data } = buttonOf(await sheetOf(teams), 'Next');
    for (const verb of ['people.page', 'people.toMe']) {
      const answer = await teams.press({ ...data, ...change }, verb);
      expect(answer.statusCode).toBe(403);
      expect(JSON.stringify(answer)).not.toContain('data:image');
    }
  });

  it('serves no other verb than its own', async () => {
    const { data } = buttonOf(await sheetOf(teams), 'Next');
    expect((await teams.press(data, 'photo.resize')).statusCode).toBe(403);
    expect((await teams.press(data, 'people.steal')).statusCode).toBe(404);
    expect(house.logLines.some((line) => line.includes('"command":"unknown"'))).toBe(true);
  });

  it('under a key that was rotated away asks to ask again', async () => {
    const { data } = buttonOf(await sheetOf(teams), 'Next');
    const retired = new CardSigner(['a-key-that-is-no-longer-in-the-list-of-keys']);
    const request = readPage(new CardSigner([cardKey]), 'people.page', data);
    const answer = await teams.press(signPage(retired, 'people.page', request), 'people.page');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toContain('ask again');
  });

  it('is refused to somebody who is not in the team, wherever they press it', async () => {
    const lantern = house.open.info.teams.find(({ displayName }) => displayName === 'Lantern Project');
    const outsider = people.everyone.find(
      ({ objectId, userRole }) => userRole === 'user' && !lantern?.members.includes(objectId ?? ''),
    );
    if (!outsider) throw new Error('everybody is in the team');
    const room = { kind: 'team', team: lantern?.id ?? '' } as const;
    const signer = new CardSigner([cardKey]);
    const request = { tenantId: house.open.info.tenantId, room, after: undefined };
    for (const verb of ['people.page', 'people.toMe'] as const) {
      const answer = await teams.as(outsider).press(signPage(signer, verb, request), verb);
      expect(answer).toMatchObject({ statusCode: 200, type: messageType });
      expect(answer.value).toContain('not allowed');
    }
  });
});

describe('“only to me”', () => {
  it('sends the sheet into the presser’s own chat, where its pages turn as well', async () => {
    const colleague = people.withPhoto('normal');
    const { data } = buttonOf(await sheetOf(teams), 'Only to me');
    const sent = teams.connector.sent.length;
    const answer = await teams.as(colleague).press(data, 'people.toMe');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toContain('into our chat');
    const [sheet, ...more] = await teams.connector.messagesAfter(sent, 1);
    expect(more).toEqual([]);
    expect(sheet?.conversation).toBe(ownChatOf(colleague.id));
    expect(seatsOf(cardOf(sheet))).toHaveLength(12);
    expect(cardOf(sheet).actions?.map(({ title }) => title)).toEqual(['Next']);
    const next = buttonOf(cardOf(sheet), 'Next');
    const turned = await teams.as(colleague).ownChat().press(next.data, next.verb);
    expect(seatsOf(turned.value as Card)).toHaveLength(12);
  });

  it.each([403, 404, 500])('becomes a button to that chat where Teams answers %d to opening it', async (status) => {
    const { data } = buttonOf(await sheetOf(teams), 'Only to me');
    teams.connector.mood.newChatStatus = status;
    const answer = await teams.press(data, 'people.toMe');
    const [button, again, back] = ((answer.value as Card).actions ?? []) as unknown as { url: string; title: string }[];
    const link = new URL(button?.url ?? '');
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect(link.searchParams.get('users')).toBe(botId);
    expect([again?.title, back?.title]).toEqual(['Only to me', 'Everyone']);
    const sheet = buttonOf(answer.value as Card, 'Everyone');
    expect(seatsOf((await teams.press(sheet.data, sheet.verb)).value as Card)).toHaveLength(12);
  });

  it('says that the sheet is on its way where Teams takes long to take it', async () => {
    const { data } = buttonOf(await sheetOf(teams), 'Only to me');
    const sent = teams.connector.sent.length;
    teams.connector.mood.messageDelayMs = 5_000;
    const answer = await teams.press(data, 'people.toMe');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toContain('I am sending this sheet into our chat');
    expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });

  it('says that nothing was sent where Teams takes long to open the chat; the next press sends it', async () => {
    const { data } = buttonOf(await sheetOf(teams), 'Only to me');
    const sent = teams.connector.sent.length;
    teams.connector.mood.newChatDelayMs = 3_600;
    const answer = await teams.press(data, 'people.toMe');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toContain('Teams is slow to open our chat');
    teams.connector.mood.newChatDelayMs = 0;
    expect(await teams.press(data, 'people.toMe')).toMatchObject({ value: expect.stringContaining('into our chat') });
    expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });

  it('becomes that button as well where the chat takes no message', async () => {
    const { data } = buttonOf(await sheetOf(teams), 'Only to me');
    teams.connector.mood.refuses = ({ type }) => type === 'message';
    const answer = await teams.press(data, 'people.toMe');
    expect(wordsOf(answer.value as Card)).toContain('cannot write to you alone');
    expect(house.logLines.some((line) => line.includes('A turn ended in RestError (status 400'))).toBe(true);
  });
});
