import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

afterEach(() => teams.connector.stop());

describe('several people, some of whom are the same', () => {
  const colleagues = (): RosterEntry[] => peopleOf(house).everyone.filter(({ userRole }) => userRole === 'user');

  it.each(['photos of', 'details of'])('are counted once: “%s …” of twelve, one of them twice', async (words) => {
    const { asker, everyone } = peopleOf(house);
    teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
    const [last, ...mentioned] = colleagues().slice(0, 12);
    const names = [last?.name ?? '', last?.name.toUpperCase() ?? ''].map((name) => `"${name}"`);
    const asked = [...names, ...mentioned.map((_one, place) => `{${place}}`)].join(', ');
    const card = cardOf(await teams.write(`{bot} ${words} ${asked}`, mentioned));
    for (const { name } of mentioned) expect(card.fallbackText).toContain(name);
    expect(wordsOf(card)).not.toContain('These are the first');
  });

  it('are two where two of one name are not here', async () => {
    const { asker } = peopleOf(house);
    teams = await TeamsClient.join(house, 'groupChat', asker);
    const namesakes = ['29:one', '29:two'].map((id) => ({ id, name: 'Kim Park' }));
    const card = cardOf(await teams.write('{bot} photos of {0} and {1}', namesakes));
    expect(wordsOf(card).match(/does not list this person/g)).toHaveLength(2);
  });
});
