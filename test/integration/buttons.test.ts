import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CardSigner } from '../../src/bot/card-signer.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

let house: House;
let asker: RosterEntry;
let guest: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;
let buttons: NonNullable<Card['actions']>;

beforeAll(async () => {
  house = await openHouse();
  const people = peopleOf(house);
  ({ asker, guest } = people);
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker, [colleague, guest]);
  buttons = cardOf(await teams.write('{bot} photo of {0}', [colleague])).actions ?? [];
});

afterEach(() => teams.connector.stop());

const dataOf = (size: number): Record<string, unknown> => {
  const button = buttons.find(({ data }) => data['size'] === size);
  if (!button) throw new Error(`no button of ${size} pixels`);
  return button.data;
};

it('every button asks for its size under the verb photo.resize', () => {
  expect(buttons.map(({ type, verb }) => `${type} ${verb}`)).toEqual(buttons.map(() => 'Action.Execute photo.resize'));
  expect(buttons.map(({ data }) => data['size'])).toEqual([48, 96, 240, 432, 648]);
});

describe('pressing a size', () => {
  it.each([48, 96, 240])(
    'of %d pixels replaces the card by the same photo at that size, again with buttons',
    async (size) => {
      const answer = await teams.press(dataOf(size));
      const card = answer.value as Card;
      expect(answer).toMatchObject({ httpStatus: 200, statusCode: 200, type: cardType });
      expect(await photoInCard(card)).toMatchObject({ width: size, height: size });
      expect(wordsOf(card)).toContain(colleague.name);
      expect(card.actions?.map(({ data }) => data['size'])).toEqual([48, 96, 240, 432, 648]);
    },
  );

  it('asks Graph for nothing that is still remembered', async () => {
    const asked = async (): Promise<number> => {
      const response = await fetch(`${house.open.sandbox.httpUrl}/sandbox/requests`);
      return ((await response.json()) as { requests: unknown[] }).requests.length;
    };
    const before = await asked();
    await teams.press(dataOf(96));
    await teams.press(dataOf(432));
    expect(await asked()).toBe(before);
  });

  it('in a client without universal actions is answered by a new card', async () => {
    const fallback = buttons.find(({ data }) => data['size'] === 96)?.fallback.data;
    const card = cardOf(await teams.send({ value: fallback }));
    expect(await photoInCard(card)).toMatchObject({ width: 96, height: 96 });
  });

  it('works for somebody else in the conversation, with that person’s own rights', async () => {
    const other = await TeamsClient.join(house, 'groupChat', guest, [colleague]);
    expect(await other.press(dataOf(96))).toMatchObject({ statusCode: 200, type: cardType });
    await other.connector.stop();
  });
});

describe('refused is', () => {
  it.each([
    ['another size', { size: 97 }],
    ['another person', { personId: '00000000-0000-4000-8000-000000000000' }],
    ['another tenant', { tenantId: '00000000-0000-4000-8000-000000000000' }],
    ['another name', { name: 'Somebody Else' }],
    ['a size that is a text', { size: '96' }],
    ['no signature', { signature: undefined }],
    ['an empty signature', { signature: '' }],
    ['another version', { v: 2 }],
  ])('data altered to %s', async (_what, change) => {
    const answer = await teams.press({ ...dataOf(96), ...change });
    expect(answer.statusCode).toBe(403);
    expect(JSON.stringify(answer)).not.toContain('data:image');
  });

  it.each([null, 'text', 7, [], {}])('data of another shape: %j', async (data) => {
    const answer = await teams.press(data);
    expect(answer.statusCode).toBe(403);
  });

  it('altered data in a submitted button, in words', async () => {
    const card = cardOf(await teams.send({ value: { ...dataOf(96), size: 648 } }));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('changed after it was made');
  });

  it('an unknown verb', async () => {
    expect((await teams.press(dataOf(96), 'photo.steal')).statusCode).toBe(404);
  });

  it('a guest outside the conversation of the person shown', async () => {
    const elsewhere = await TeamsClient.join(house, 'groupChat', guest);
    const answer = await elsewhere.press(dataOf(96));
    expect(answer).toMatchObject({
      statusCode: 200,
      type: messageType,
      value: 'You are not allowed to see this photo.',
    });
    await elsewhere.connector.stop();
  });

  it('somebody whom the roster does not know', async () => {
    const stranger = await TeamsClient.join(house, 'groupChat', asker);
    stranger.connector.setRoster(stranger.conversationId, []);
    expect(await stranger.press(dataOf(96))).toMatchObject({ type: messageType });
    await stranger.connector.stop();
  });
});

it('data under a key that was rotated away asks to ask again', async () => {
  const retired = new CardSigner(['a-key-that-is-no-longer-in-the-list-of-keys']);
  const { v, kid, signature, ...request } = dataOf(96) as unknown as ReturnType<CardSigner['sign']>;
  expect([v, typeof kid, typeof signature]).toEqual([1, 'string', 'string']);
  const answer = await teams.press(retired.sign(request));
  expect(answer).toMatchObject({ statusCode: 200, type: messageType });
  expect(answer.value).toContain('ask again');
});

it('a press without a value is no activity', async () => {
  const response = await teams.post({ type: 'invoke', name: 'adaptiveCard/action' });
  expect(response.status).toBe(400);
});
