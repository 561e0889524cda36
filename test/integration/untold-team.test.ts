import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

/** A team with a photo whose members the asker is among. */
const team = () => {
  const { asker } = peopleOf(house);
  const found = house.open.info.teams.find(
    ({ members, photo }) => photo === 'normal' && members.includes(asker.objectId ?? ''),
  );
  if (!found) throw new Error('the asker is in no team with a photo');
  return found;
};

beforeEach(async () => {
  const people = peopleOf(house);
  teams = await TeamsClient.join(house, 'channel', people.asker, people.everyone);
});

afterEach(() => teams.connector.stop());

/** A question in a channel whose activity does not name the group of its team. */
const ask = (text: string) =>
  teams.send({ text, channelData: { tenant: { id: house.open.info.tenantId }, team: { id: '19:team@thread.tacv2' } } });

describe('in a channel whose messages do not say which group its team is', () => {
  beforeEach(() => {
    const { id, displayName } = team();
    teams.connector.setTeam('19:team@thread.tacv2', { name: displayName, aadGroupId: id });
  });

  it('the team’s photo is shown', async () => {
    const photo = await photoInCard(cardOf(await ask('photo of this team')));
    expect(photo?.altText).toContain(team().displayName);
  });

  it('everyone of the team is shown', async () => {
    expect(wordsOf(cardOf(await ask('everyone')))).toContain(`${team().members.length} people`);
  });
});

describe('in a channel whose team Teams does not know either', () => {
  it('the question is answered in words', async () => {
    const card = cardOf(await ask('photo of this team'));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('This conversation is in no team');
  });
});
