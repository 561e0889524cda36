import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;
let colleague: RosterEntry;

beforeEach(async () => {
  house = await openHouse();
  const people = peopleOf(house);
  colleague = people.withPhoto('normal');
  teams = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
});

afterEach(async () => {
  await teams.connector.stop();
  await house.stop();
});

const bytesOf = (message: unknown): number => Buffer.byteLength(JSON.stringify(message));

describe('a card that the channel refuses as too large', () => {
  it('is sent again one size smaller', async () => {
    const whole = await teams.write('{bot} photo of {0} 432', [colleague]);
    teams.connector.mood.mostBytes = bytesOf(whole) - 2_000;
    const smaller = cardOf(await teams.write('{bot} photo of {0} 432', [colleague]));
    expect(await photoInCard(smaller)).toMatchObject({ width: 360 });
  });

  it('becomes the person as Teams shows them where that is too large as well', async () => {
    teams.connector.mood.mostBytes = 3_000;
    const card = cardOf(await teams.write('{bot} photo of {0} 432', [colleague]));
    expect(card.body[0]).toMatchObject({
      type: 'Component',
      name: 'graph.microsoft.com/user',
      properties: { id: colleague.objectId, displayName: colleague.name },
    });
    expect(card.fallbackText).toContain(colleague.name);
    expect(wordsOf(card)).toContain('Teams did not take the photo');
  });
});
