import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { parseCard } from '../bot/parse-card.js';
import type { RosterEntry, SentActivity } from '../house/fake-connector.js';
import { callsOf, graphRequests, resetSandbox, setFaults } from '../house/graph-log.js';
import { imageBytesIn, imagesIn } from '../house/images-in-card.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { botId, cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

/** As the product's default (IMAGE_BUDGET_BYTES). */
const imageBudget = 28_672;
/** Teams counts a message in UTF-16 and wants it below this. */
const mostUtf16 = 80 * 1_024;

let house: House;
let people: People;
let asker: RosterEntry;
let colleagues: RosterEntry[];
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  asker = people.asker;
  colleagues = people.everyone.filter(({ objectId, id }) => caseOf(objectId) === 'normal' && id !== asker.id);
});

afterAll(() => house.stop());

beforeEach(async () => {
  await resetSandbox(house);
  teams = await TeamsClient.join(house, 'groupChat', asker, people.everyone);
});

afterEach(() => teams.connector.stop());

const caseOf = (id: string | undefined): string | undefined =>
  house.open.info.users.find((user) => user.id === id)?.photo;
const places = (count: number): string => Array.from({ length: count }, (_, index) => `{${index}}`).join(' ');
const ask = (sought: readonly RosterEntry[], size = ''): Promise<SentActivity> =>
  teams.write(`{bot} photos of ${places(sought.length)} ${size}`, sought);
const altTexts = (answer: SentActivity): string[] => imagesIn(cardOf(answer)).map(({ altText }) => altText);

describe.each(['personal', 'groupChat', 'channel'] as const)('several people, asked for in a %s', (place) => {
  it('are shown in one card, in the order asked, each with one picture that names them', async () => {
    const client = await TeamsClient.join(house, place, asker, people.everyone);
    const [first, second, third] = colleagues.slice(0, 3).reverse();
    if (!first || !second || !third) throw new Error('too few people');
    const answer = await client.write('{bot} photos of {0}, {1} and {2}', [first, second, third]);
    expect(altTexts(answer)).toEqual([first, second, third].map(({ name }) => `Photo of ${name}, 120 × 120 pixels`));
    expect(answer.attachments).toHaveLength(1);
    expect(parseCard(cardOf(answer))).toEqual([]);
    await client.connector.stop();
  });
});

describe('somebody named twice', () => {
  it('by a mention and by an address is shown once', async () => {
    const [one, other] = colleagues;
    if (!one || !other) throw new Error('too few people');
    const answer = await teams.write(`{bot} photos of {0}, ${one.userPrincipalName ?? ''} and {1}`, [one, other]);
    expect(altTexts(answer).map((text) => text.split(',')[0])).toEqual([
      `Photo of ${one.name}`,
      `Photo of ${other.name}`,
    ]);
  });
});

describe('a size', () => {
  it.each([48, 96, 240])('of %d pixels is kept exactly for everybody', async (size) => {
    const answer = await ask(colleagues.slice(0, 4), String(size));
    for (const { url } of imagesIn(cardOf(answer))) {
      const picture = Buffer.from(url.split(',')[1] ?? '', 'base64');
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: size, height: size });
    }
  });

  it('that is none is refused for all of them', async () => {
    const answer = await ask(colleagues.slice(0, 2), '5000');
    expect(imagesIn(cardOf(answer))).toEqual([]);
    expect(wordsOf(cardOf(answer))).toContain('16 to 1024 pixels');
  });
});

describe('a message of many people', () => {
  it.each([2, 5, 12])('shares its budget among %d pictures and fits into a message of Teams', async (count) => {
    const answer = await ask(colleagues.slice(0, count));
    expect(altTexts(answer)).toHaveLength(count);
    expect(imageBytesIn(cardOf(answer))).toBeLessThanOrEqual(imageBudget);
    expect(JSON.stringify(answer).length * 2).toBeLessThanOrEqual(mostUtf16);
  });

  it('shows the first twelve of more, and says so', async () => {
    const answer = await ask(colleagues.slice(0, 14));
    expect(altTexts(answer)).toHaveLength(12);
    expect(wordsOf(cardOf(answer))).toContain('the first 12 of 14 people');
  });

  it('reads mentioned people’s faces in batches', async () => {
    await ask(colleagues.slice(4, 16), '64');
    const requests = await graphRequests(house);
    expect(callsOf(requests)).toBe(1);
  });
});

describe('whoever cannot be shown', () => {
  it.each([
    ['none', 'There is no photo of this person'],
    ['one-by-one', 'There is no photo of this person'],
    ['broken', 'not an image that can be shown'],
  ] as const)('(%s) is named with the reason and has no picture, while the others are shown', async (photo, reason) => {
    const [one, other] = colleagues;
    const missing = people.withPhoto(photo);
    if (!one || !other) throw new Error('too few people');
    const answer = await ask([one, missing, other]);
    expect(altTexts(answer).join()).not.toContain(missing.name);
    expect(altTexts(answer)).toHaveLength(2);
    expect(wordsOf(cardOf(answer))).toContain(missing.name);
    expect(wordsOf(cardOf(answer))).toContain(reason);
    expect(cardOf(answer).fallbackText).toContain(missing.name);
  });

  it('is told of by what is the matter: an app, a stranger, a name of nobody', async () => {
    const [one] = colleagues;
    if (!one) throw new Error('too few people');
    const app = { id: `${botId}9`, name: 'Weather' };
    const stranger = { id: '29:stranger', name: 'Stran Ger' };
    const words = 'photos of {0}, {1}, {2} and "Zebulon Nobody"';
    const card = cardOf(await teams.write(`{bot} ${words}`, [one, app, stranger]));
    expect(imagesIn(card)).toHaveLength(1);
    for (const said of ['an app, not a person', 'does not list this person', 'Zebulon Nobody', 'Nobody in the']) {
      expect(wordsOf(card)).toContain(said);
    }
  });

  it('is told of in words alone where it is all of them', async () => {
    const card = cardOf(await ask([people.withPhoto('none'), people.withPhoto('broken')]));
    expect(imagesIn(card)).toEqual([]);
    expect(wordsOf(card)).toContain(people.withPhoto('none').name);
    expect(parseCard(card)).toEqual([]);
  });
});

describe('a guest who asks', () => {
  it('sees those of the conversation, and is told of the others why not', async () => {
    const [one, other, elsewhere] = colleagues;
    if (!one || !other || !elsewhere) throw new Error('too few people');
    const client = await TeamsClient.join(house, 'groupChat', people.guest, [one, other]);
    const card = cardOf(await client.write(`{bot} photos of {0}, {1} and ${elsewhere.name}`, [one, other]));
    expect(imagesIn(card)).toHaveLength(2);
    expect(wordsOf(card)).toContain('You are a guest');
    await client.connector.stop();
  });
});

describe('trouble', () => {
  it('of one person is told at that person, and the others are shown', async () => {
    const [one, other, third] = colleagues.slice(-3);
    if (!one || !other || !third) throw new Error('too few people');
    const path = `/v1.0/users/${other.objectId ?? ''}/**`;
    await setFaults(house, [{ path, kind: 'status', status: 500 }]);
    const card = cardOf(await ask([one, other, third], '48'));
    expect(imagesIn(card)).toHaveLength(2);
    expect(wordsOf(card)).toContain(other.name);
    expect(wordsOf(card)).toContain('did not answer');
  });

  it('of all of them is told once, and names them', async () => {
    const fresh = await openHouse();
    const client = await TeamsClient.join(fresh, 'groupChat', asker, people.everyone);
    await setFaults(fresh, [{ path: '/v1.0/**', kind: 'status', status: 403 }]);
    const sought = colleagues.slice(0, 3);
    const card = cardOf(await client.write('{bot} photos of {0}, {1} and {2}', sought));
    expect(imagesIn(card)).toEqual([]);
    expect(wordsOf(card)).toContain('lacks a permission');
    for (const { name } of sought) expect(wordsOf(card)).toContain(name);
    expect(wordsOf(card).match(/lacks a permission/g)).toHaveLength(1);
    await client.connector.stop();
    await fresh.stop();
  });
});
