import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseCard } from '../bot/parse-card.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { resetSandbox, setFaults } from '../house/graph-log.js';
import { imagesIn } from '../house/images-in-card.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { signIn } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

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

beforeEach(async () => {
  await resetSandbox(house);
  teams = await TeamsClient.join(house, 'groupChat', asker, people.everyone);
});

afterEach(() => teams.connector.stop());

const ask = async (words: string, mentioned: readonly RosterEntry[] = []): Promise<Card> =>
  cardOf(await teams.write(`{bot} ${words}`, mentioned));

describe('details of a photo', () => {
  it.each(['details of {0}', 'info of {0}', 'sizes of {0}'])(
    'are what Graph keeps, without the photo: “%s”',
    async (words) => {
      const card = await ask(words, [colleague]);
      expect(imagesIn(card)).toEqual([]);
      expect(parseCard(card)).toEqual([]);
      const said = [colleague.name, colleague.userPrincipalName, '648 × 648 pixels', 'image/jpeg', 'UTC'];
      for (const one of [...said, '48, 64, 96, 120, 240, 360, 432, 504, 648', 'the app’s own rights']) {
        expect(wordsOf(card)).toContain(one);
        expect(card.fallbackText).toContain(one === colleague.userPrincipalName ? colleague.name : one);
      }
    },
  );

  it('tell the id and the etag that the tab’s API tells', async () => {
    const token = await house.open.userToken(asker.objectId ?? '', 'https://graph.microsoft.com/.default');
    const response = await fetch(`${house.open.sandbox.httpUrl}/v1.0/users/${colleague.objectId ?? ''}/photo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { id, '@odata.mediaEtag': etag } = (await response.json()) as { id: string; '@odata.mediaEtag': string };
    const words = JSON.stringify(cardOf(await teams.write('{bot} details of {0}', [colleague])));
    expect(words).toContain(JSON.stringify(etag).slice(1, -1));
    expect(words).toContain(JSON.stringify(id).slice(1, -1));
  });

  it('lead to the photo itself by buttons of its sizes', async () => {
    const { actions = [] } = await ask('details of {0}', [colleague]);
    expect(actions.map(({ verb, data }) => [verb, data['size']])).toEqual(
      [48, 96, 240, 432, 648].map((size) => ['photo.resize', size]),
    );
    const { value } = await teams.press(actions[1]?.data);
    expect(await photoInCard(value as Card)).toMatchObject({ width: 96, height: 96 });
  });

  it('name the moment in the asker’s language', async () => {
    const answer = await teams.send({ text: `details of ${colleague.userPrincipalName ?? ''}`, locale: 'de-DE' });
    expect(wordsOf(cardOf(answer))).toMatch(/Stand.*\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2} UTC/);
  });

  it.each([
    ['none', 'There is no photo of this person'],
    ['one-by-one', 'There is no photo of this person'],
  ] as const)('(%s) are an explanation where there is no photo', async (photo, reason) => {
    const missing = people.withPhoto(photo);
    const card = await ask('details of {0}', [missing]);
    expect(wordsOf(card)).toContain(missing.name);
    expect(wordsOf(card)).toContain(reason);
    expect(card).not.toHaveProperty('actions');
  });

  it('of a tiny photo say that it has none of the fixed sizes', async () => {
    expect(wordsOf(await ask('details of {0}', [people.withPhoto('tiny')]))).toContain('smaller than 48 pixels');
  });

  it('are refused to a guest about somebody who is not in the conversation', async () => {
    const client = await TeamsClient.join(house, 'groupChat', people.guest, [asker]);
    const card = cardOf(await client.write(`{bot} details of ${colleague.name}`));
    expect(wordsOf(card)).toContain('You are a guest');
    expect(wordsOf(card)).not.toContain('648');
    await client.connector.stop();
  });

  it('are not told of somebody who prefers not to be shown', async () => {
    const [group] = house.open.info.groups.filter(({ members }) => members.length > 0);
    const shy = people.everyone.find(({ objectId }) => objectId === group?.members[0]);
    if (!shy) throw new Error('no group with people');
    const shyHouse = await openAnother(house, { EXCLUDED_GROUP_ID: group?.id ?? '' });
    const client = await TeamsClient.join(shyHouse, 'groupChat', people.guest, people.everyone);
    const card = cardOf(await client.write('{bot} details of {0}', [shy]));
    expect(wordsOf(card)).toContain('prefers not to be shown');
    expect(wordsOf(card)).not.toContain('image/jpeg');
    await client.connector.stop();
    await shyHouse.stop();
  });
});

describe('details of several photos', () => {
  it('stand in one card, each in brief, with a reason for whoever has none', async () => {
    const missing = people.withPhoto('none');
    const card = await ask('details of {0}, {1} and {2}', [colleague, missing, people.withPhoto('wide')]);
    expect(imagesIn(card)).toEqual([]);
    expect(parseCard(card)).toEqual([]);
    for (const said of [colleague.name, '648 × 648', missing.name, 'There is no photo', '1200 × 500']) {
      expect(wordsOf(card)).toContain(said);
    }
  });
});

describe('details of what is no person', () => {
  it('are told of the team of a channel', async () => {
    const client = await TeamsClient.join(house, 'channel', asker, people.everyone);
    const studio = house.open.info.teams.find(({ displayName }) => displayName === 'Whole Studio');
    client.channel = { groupId: studio?.id ?? '', type: 'standard' };
    const card = cardOf(await client.write('{bot} details of this team'));
    expect(wordsOf(card)).toContain('Whole Studio');
    expect(wordsOf(card)).toMatch(/\d+ × \d+ pixels/);
    expect(imagesIn(card)).toEqual([]);
    await client.connector.stop();
  });

  it('are told of a contact, read with the asker’s own rights', async () => {
    const alone = await TeamsClient.join(house, 'personal', asker);
    await signIn(house, alone, asker);
    const card = cardOf(await alone.write('details of contact Corner Bakery'));
    expect(wordsOf(card)).toContain('Corner Bakery');
    expect(wordsOf(card)).toContain('your rights');
    await alone.write('sign out');
    await alone.connector.stop();
  });
});

it('details that Graph does not give now are told so', async () => {
  const fresh = await openAnother(house, { METADATA_TTL_SECONDS: '0' });
  const client = await TeamsClient.join(fresh, 'groupChat', asker, people.everyone);
  await setFaults(fresh, [{ path: '/v1.0/users/**', kind: 'status', status: 403 }]);
  const card = cardOf(await client.write('{bot} details of {0}', [colleague]));
  expect(wordsOf(card)).toContain(colleague.name);
  expect(wordsOf(card)).toContain('lacks a permission');
  await client.connector.stop();
  await fresh.stop();
});
