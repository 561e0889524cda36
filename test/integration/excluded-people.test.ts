import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';
import type { RosterEntry } from '../house/fake-connector.js';

let house: House;
let groupId: string;
let shy: RosterEntry;
let asker: RosterEntry;

beforeAll(async () => {
  house = await openHouse();
  const group = house.open.info.groups.find(({ members }) => members.length > 0);
  await house.stop();
  groupId = group?.id ?? '';
  house = await openHouse({ EXCLUDED_GROUP_ID: groupId });
  const { everyone } = peopleOf(house);
  const photoOf = (id: string | undefined): string =>
    house.open.info.users.find((user) => user.id === id)?.photo ?? 'none';
  const isIn = ({ objectId }: RosterEntry): boolean => group?.members.includes(objectId ?? '') ?? false;
  const members = everyone.filter(({ userRole, objectId }) => userRole === 'user' && photoOf(objectId) === 'normal');
  const [hidden] = members.filter(isIn);
  const [other] = members.filter((one) => !isIn(one));
  if (!hidden || !other) throw new Error('no such people');
  shy = hidden;
  asker = other;
});

afterAll(() => house.stop());

describe('somebody who prefers not to be shown', () => {
  it('is not shown to others, who are told why', async () => {
    const client = await TeamsClient.join(house, 'groupChat', asker, [shy]);
    const card = cardOf(await client.write('photo of {0}', [shy]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain(shy.name);
    expect(wordsOf(card)).toContain('prefers not to be shown');
    await client.connector.stop();
  });

  it('is not shown to others at the press of a button that an older card has', async () => {
    const before = await TeamsClient.join(house, 'personal', shy);
    const own = cardOf(await before.write('my photo'));
    const button = own.actions?.[0];
    const client = await TeamsClient.join(house, 'groupChat', asker, [shy]);
    const answer = await client.press(button?.data);
    expect(JSON.stringify(answer.value)).not.toContain('data:image');
    await before.connector.stop();
    await client.connector.stop();
  });

  it('sees their own photo in a chat with the bot, and not where others would see it too', async () => {
    const alone = await TeamsClient.join(house, 'personal', shy);
    expect(await photoInCard(cardOf(await alone.write('my photo')))).toBeDefined();
    const together = await TeamsClient.join(house, 'groupChat', shy, [asker]);
    const card = cardOf(await together.write('my photo'));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('Ask in a chat with me alone');
    await alone.connector.stop();
    await together.connector.stop();
  });

  it('sees their own photo there by address as well, where others would see a symbol', async () => {
    const url = await openAnother(house, {
      IMAGE_DELIVERY: 'url',
      IMAGE_SIGNING_KEYS: 'a-signing-key-of-images-for-tests-only-and-long-enough',
      PUBLIC_URL: 'https://photos.example.com',
      EXCLUDED_GROUP_ID: groupId,
    });
    const alone = await TeamsClient.join(url, 'personal', shy);
    const image = cardOf(await alone.write('my photo')).body.find(({ type }) => type === 'Image');
    const response = await fetch(url.app.url + new URL(String(image?.['url'])).pathname);
    expect(response.headers.get('cache-control')).toMatch(/^private/);
    expect(response.headers.get('etag')).toBeTruthy();
    await alone.connector.stop();
    await url.stop();
  });
});
