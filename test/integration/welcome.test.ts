import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { botId, cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

afterEach(() => teams.connector.stop());

/** The words of every message that follows somebody's being added. */
async function added(
  place: 'personal' | 'groupChat' | 'channel',
  membersAdded: object[],
  fields: object = {},
): Promise<string[]> {
  const { asker } = peopleOf(house);
  teams = await TeamsClient.join(house, place, asker);
  const activity = { ...teams.activity(), type: 'conversationUpdate', membersAdded, ...fields };
  const responses = [await teams.post(activity), await teams.post(activity)];
  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
  return teams.connector.sent.map((message) => wordsOf(cardOf(message)));
}

const bot = { id: botId, name: 'Portrait' };

describe('where Portrait is added', () => {
  it.each([
    ['personal', 'seen by you alone'],
    ['groupChat', 'Everybody in this chat sees the answer'],
    ['channel', 'A channel signs nobody in'],
  ] as const)('it says once what works there: %s', async (place, words) => {
    const [welcome, ...more] = await added(place, [bot]);
    expect(more).toEqual([]);
    expect(welcome).toContain(words);
    expect(welcome).toContain('an administrator allows this app');
  });

  it('it names who added it', async () => {
    const [welcome] = await added('channel', [bot]);
    expect(welcome).toContain(`${peopleOf(house).asker.name} added me.`);
  });

  it('it names nobody where Teams does not say who it was', async () => {
    const { asker } = peopleOf(house);
    const [welcome] = await added('channel', [bot], { from: { id: asker.id, name: null } });
    expect(welcome).toContain('Hello, I am Portrait');
    expect(welcome).not.toContain('added me');
  });

  it('it speaks the language of whoever added it', async () => {
    const [welcome] = await added('groupChat', [bot], { locale: 'ja-JP' });
    expect(welcome).toContain('こんにちは、Portrait です');
  });

  it('it is silent when anybody else comes', async () => {
    expect(await added('channel', [{ id: '29:somebody' }])).toEqual([]);
  });
});
