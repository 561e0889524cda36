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

describe('while Graph is down', () => {
  it('a question is answered by a card that names the person and says so', async () => {
    await house.open.stop();
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain(colleague.name);
    expect(wordsOf(card)).toContain('Graph did not answer');
  });

  it('a photo that was just shown is still shown, at any size', async () => {
    const buttons = cardOf(await teams.write('{bot} photo of {0}', [colleague])).actions ?? [];
    await house.open.stop();
    const answers = await Promise.all(buttons.map(({ data }) => teams.press(data)));
    expect(answers.map(({ type }) => type)).toEqual(buttons.map(() => 'application/vnd.microsoft.card.adaptive'));
  });

  it('a photo that was shown some time ago is still shown, and said to be of then', async () => {
    const forgetful = await openHouse({ METADATA_TTL_SECONDS: '1' });
    const people = peopleOf(forgetful);
    const later = await TeamsClient.join(forgetful, 'groupChat', people.asker, people.everyone);
    await later.write('{bot} photo of {0}', [colleague]);
    await forgetful.open.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const card = cardOf(await later.write('{bot} photo of {0} 96', [colleague]));
    expect(await photoInCard(card)).toMatchObject({ width: 96 });
    expect(wordsOf(card)).toContain('Microsoft Graph does not answer just now. This is the photo of a minute ago.');
    await later.connector.stop();
    await forgetful.app.stop();
  });

  it('a button of a photo that is not remembered keeps its card and says so', async () => {
    const [button] = cardOf(await teams.write('{bot} photo of {0}', [colleague])).actions ?? [];
    const restarted = await openHouse();
    await restarted.open.stop();
    const people = peopleOf(restarted);
    const later = await TeamsClient.join(restarted, 'groupChat', people.asker, people.everyone);
    const answer = await later.press(button?.data);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(answer.value).toContain('Graph did not answer');
    await later.connector.stop();
    await restarted.stop();
  });
});

describe('while Teams does not tell who is in the conversation', () => {
  it.each([500, 502])('(%d) a question is answered by a card that says so', async (status) => {
    teams.connector.mood.rosterStatus = status;
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(wordsOf(card)).toContain('Teams did not say who is in this conversation');
  });
});
