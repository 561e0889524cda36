import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseCard } from '../bot/parse-card.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { resetSandbox, setFaults } from '../house/graph-log.js';
import { imageBytesIn, imagesIn } from '../house/images-in-card.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { buttonOf, inChannelOf, inChat, pagesOf, seatsOf, sheetOf } from '../house/people-sheets.js';
import { cardOf, TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

/** As the product's default (IMAGE_BUDGET_BYTES). */
const imageBudget = 28_672;

let house: House;
let people: People;
let asker: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  asker = people.asker;
});

afterAll(() => house.stop());

beforeEach(async () => {
  await resetSandbox(house);
  teams = await inChannelOf(house, 'Whole Studio');
});

afterEach(() => teams.connector.stop());

describe('everyone of a team, asked for in its channel', () => {
  it('stands on the pages exactly once, by name, with a picture where there is a photo and initials where there is none', async () => {
    const pages = await pagesOf(teams);
    const seats = pages.flatMap(seatsOf);
    const expected = house.open.info.users.map(({ displayName }) => displayName);
    expect(seats.map(({ name }) => name).sort()).toEqual(expected.sort());
    for (const { name, card } of seats) {
      const photo = house.open.info.users.find(({ displayName }) => displayName === name)?.photo ?? '';
      const hasPhoto = !['none', 'one-by-one', 'broken'].includes(photo);
      expect(card.includes('"Image"')).toBe(hasPhoto);
      expect(card.includes(`Photo of ${name}, `)).toBe(hasPhoto);
    }
    expect(pages.flatMap(parseCard)).toEqual([]);
    expect(pages.map((page) => seatsOf(page).length)).toEqual([12, 12, 12, expected.length - 36]);
  });

  it('is told with how many have a photo, and who has none', async () => {
    const words = wordsOf(await sheetOf(teams));
    const { users } = house.open.info;
    const without = users.filter(({ photo }) => photo === 'none' || photo === 'one-by-one');
    expect(words).toContain(`Everyone: ${users.length} people`);
    expect(words).toContain(`${without.length} of ${users.length} have no photo yet: `);
    for (const { displayName } of without.slice(0, 10)) expect(words).toContain(displayName);
  });

  it('goes back as well as on, with six buttons at most', async () => {
    const pages = await pagesOf(teams);
    expect(pages.map(({ actions = [] }) => actions.map(({ title }) => title))).toEqual([
      ['Next', 'Only to me'],
      ['Previous', 'Next', 'Only to me'],
      ['Previous', 'Next', 'Only to me'],
      ['Previous', 'Only to me'],
    ]);
    for (const [index, page] of pages.slice(1).entries()) {
      const back = await teams.press(buttonOf(page, 'Previous').data, 'people.page');
      expect(seatsOf(back.value as Card)).toEqual(seatsOf(pages[index] ?? page));
    }
  });

  it('keeps each page within the message’s budget, and within a message of Teams', async () => {
    for (const page of await pagesOf(teams)) {
      expect(imageBytesIn(page)).toBeLessThanOrEqual(imageBudget);
      expect(JSON.stringify(page).length * 2).toBeLessThanOrEqual(80 * 1_024);
    }
  });

  it('is shown to a guest of the team as well', async () => {
    expect(seatsOf(await sheetOf(teams.as(people.guest)))).toHaveLength(12);
  });

  it('turns its pages in a client without universal actions, by a new card', async () => {
    const { fallback } = buttonOf(await sheetOf(teams), 'Next');
    expect(seatsOf(cardOf(await teams.send({ value: fallback.data })))).toHaveLength(12);
  });

  it.each([
    ['de-DE', 'alle', /Alle: \d+ Personen/],
    ['fr-FR', 'everyone', /Tout le monde\u00a0: \d+ personnes/],
    ['es-ES', 'everyone', /Todos: \d+ personas/],
    ['pt-BR', 'everyone', /Todos: \d+ pessoas/],
    ['ja-JP', 'everyone', /全員: \d+ 人/],
  ])('speaks the asker’s language (%s)', async (locale, text, words) => {
    expect(wordsOf(cardOf(await teams.send({ text, locale })))).toMatch(words);
  });
});

describe('everyone of a channel with members of its own', () => {
  it.each(['private', 'shared'] as const)('is its own people (%s)', async (type) => {
    const { teams: all, users } = house.open.info;
    const channel = all.flatMap(({ channels }) => channels).find(({ membershipType }) => membershipType === type);
    const client = teams.inConversation(channel?.id ?? '');
    client.channel = { ...client.channel, type };
    client.connector.setRoster(client.conversationId, [asker]);
    const names = seatsOf(await sheetOf(client)).map(({ name }) => name);
    const expected = users.filter(({ id }) => channel?.members.includes(id)).map(({ displayName }) => displayName);
    expect(names.sort()).toEqual(expected.sort());
  });
});

describe('everyone of a group chat', () => {
  it('is shown without pages where few are in it', async () => {
    const chat = await inChat(house);
    const card = await sheetOf(chat);
    expect(seatsOf(card)).toHaveLength(6);
    expect(card).not.toHaveProperty('actions');
    await chat.connector.stop();
  });

  it('is not shown where the app is not installed', async () => {
    const chat = (await TeamsClient.join(house, 'groupChat', asker)).inConversation('19:elsewhere@thread.v2');
    chat.connector.setRoster(chat.conversationId, [asker]);
    expect(wordsOf(await sheetOf(chat))).toMatch(/not installed here|no such team, channel or chat/);
    await chat.connector.stop();
  });

  it('is not shown to somebody whom Graph does not count among its people', async () => {
    const outsider = people.withPhoto('huge');
    const chat = await inChat(house, outsider);
    const card = await sheetOf(chat);
    expect(imagesIn(card)).toEqual([]);
    expect(wordsOf(card)).toContain('not allowed');
    await chat.connector.stop();
  });

  it.each([
    ['anonymous', { userRole: 'anonymous', objectId: undefined }],
    ['otherTenant', { tenantId: '00000000-0000-4000-8000-00000000000f' }],
  ])('is not shown to somebody from outside (%s), who is told why', async (_reason, change) => {
    const outsider = { ...people.withPhoto('huge'), ...change } as RosterEntry;
    const chat = await inChat(house, outsider);
    const card = await sheetOf(chat);
    expect(imagesIn(card)).toEqual([]);
    expect(wordsOf(card)).toContain('people of this organisation and to its guests');
    await chat.connector.stop();
  });
});

it('everyone, asked for in a chat with the bot alone, is said to work elsewhere', async () => {
  const alone = await TeamsClient.join(house, 'personal', asker);
  const card = await sheetOf(alone);
  expect(imagesIn(card)).toEqual([]);
  expect(wordsOf(card)).toContain('Ask me in a channel or a group chat');
  await alone.connector.stop();
});

describe('somebody who prefers not to be shown', () => {
  it('has initials on the sheet, and is not shown even where they ask themselves', async () => {
    const group = house.open.info.groups.find(({ members }) => members.includes(asker.objectId ?? ''));
    const shyHouse = await openAnother(house, { EXCLUDED_GROUP_ID: group?.id ?? '' });
    const client = await inChannelOf(shyHouse, 'Whole Studio');
    const seats = (await pagesOf(client)).flatMap(seatsOf);
    const shy = house.open.info.users.filter(({ id }) => group?.members.includes(id));
    expect(shy.length).toBeGreaterThan(0);
    for (const { displayName } of shy) {
      const seat = seats.find(({ name }) => name === displayName);
      expect(seat?.card).not.toContain('"Image"');
      expect(seat?.card).toContain('prefers not to be shown');
    }
    await client.connector.stop();
    await shyHouse.stop();
  });
});

describe('trouble', () => {
  it('with the list of people is told in words', async () => {
    const fresh = await openAnother(house);
    const client = await inChannelOf(fresh, 'Lantern Project');
    await setFaults(fresh, [{ path: '/v1.0/teams/**', kind: 'status', status: 500 }]);
    expect(wordsOf(await sheetOf(client))).toContain('did not answer');
    await client.connector.stop();
    await fresh.stop();
  });

  it('with the faces leaves the names', async () => {
    const fresh = await openAnother(house);
    const client = await inChannelOf(fresh, 'Lantern Project');
    await setFaults(fresh, [{ path: '/v1.0/users/*/photo*/**', kind: 'status', status: 500 }]);
    const card = await sheetOf(client);
    expect(seatsOf(card)).toHaveLength(6);
    expect(imagesIn(card)).toEqual([]);
    expect(wordsOf(card)).toContain('not available now');
    await client.connector.stop();
    await fresh.stop();
  });
});
