import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Metadata } from 'sharp';
import { parseCard } from '../bot/parse-card.js';
import { compose, namesIn, search, type FoundAttachment } from '../house/compose-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { callsOf, graphRequests, resetSandbox, setFaults } from '../house/graph-log.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

let house: House;
let people: People;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
});

afterAll(() => house.stop());

afterEach(async () => {
  await resetSandbox(house);
  await teams.connector.stop();
});

const places = ['personal', 'groupChat', 'channel'] as const;

/** The picture beside a name, decoded. */
async function thumbnailOf({ preview }: FoundAttachment): Promise<Metadata> {
  const [, data = ''] = (preview.content.images[0]?.url ?? '').split('base64,');
  return sharp(Buffer.from(data, 'base64')).metadata();
}

describe.each(places)('in a conversation that is a %s', (place) => {
  it('everybody with a photo is found by name, with a small face, and a card to insert', async () => {
    teams = await TeamsClient.join(house, place, people.asker, people.everyone);
    const users = house.open.info.users.filter(({ photo, isGuest }) => photo === 'normal' && !isGuest);
    for (const { displayName, userPrincipalName } of users) {
      const answer = await search(teams, displayName);
      const found = answer.attachments.find(({ preview }) => preview.content.title === displayName);
      if (!found) throw new Error(`${displayName} was not found: ${JSON.stringify(answer).slice(0, 300)}`);
      expect(answer).toMatchObject({ httpStatus: 200, type: 'result' });
      expect(found.contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect(found.preview.content.text).toBe(userPrincipalName);
      expect(found.preview.content.images[0]?.alt).toBe(`Photo of ${displayName}`);
      expect(await thumbnailOf(found)).toMatchObject({ format: 'jpeg', width: 64, height: 64 });
      expect(parseCard(found.content)).toEqual([]);
      expect(await photoInCard(found.content)).toMatchObject({
        width: 240,
        height: 240,
        altText: `Photo of ${displayName}, 240 × 240 pixels`,
      });
      expect(wordsOf(found.content)).toContain(userPrincipalName);
    }
  });

  it('a button of an inserted card brings the photo at that size, with all of its sizes', async () => {
    teams = await TeamsClient.join(house, place, people.asker, people.everyone);
    const { attachments } = await search(teams, people.withPhoto('normal').name);
    const buttons = attachments[0]?.content.actions ?? [];
    expect(buttons.map(({ title }) => title)).toEqual(['96 px', '120 px', '240 px']);
    const answer = await teams.press(buttons[0]?.data);
    expect(await photoInCard(answer.value as never)).toMatchObject({ width: 96 });
    expect(wordsOf(answer.value as never)).toContain('of 648 × 648');
  });
});

describe('people are found', () => {
  const somebody = () => {
    const user = house.open.info.users.find(({ mail, userPrincipalName }) => mail && mail !== userPrincipalName);
    if (!user) throw new Error('everybody’s mail is like the UPN');
    return user;
  };

  it.each(['userPrincipalName', 'mail', 'id'] as const)('by %s', async (by) => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const { [by]: text, displayName } = somebody();
    expect(namesIn(await search(teams, text))).toEqual([displayName]);
  });

  it('by a part of a name or an address, in any order, without accents', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const user = house.open.info.users.find(({ displayName }) => /^[\p{Lu}][^ ]*[áéíóú][^ ]* [A-Z]/u.test(displayName));
    const [first = '', last = ''] = (user?.displayName ?? '').split(' ');
    const plain = first.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const texts = [
      `${last.slice(0, 4)} ${first.slice(0, 3)}`,
      plain.toLowerCase(),
      user?.userPrincipalName.slice(0, 7) ?? '',
    ];
    for (const text of texts) expect(namesIn(await search(teams, text))).toContain(user?.displayName);
  });

  it.each([
    ['another command', { commandId: 'whatever' }],
    ['another parameter', { parameters: [{ name: 'q', value: '{}' }] }],
    ['no command', { commandId: undefined }],
    [
      'a parameter beside it',
      {
        parameters: [
          { name: 'n', value: 3 },
          { name: 'who', value: '{}' },
        ],
      },
    ],
  ])('by %s', async (_what, value) => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const { name } = people.withPhoto('normal');
    const filled = { commandId: 'searchPeople', parameters: [{ name: 'name', value: name }], ...value };
    const answer = await compose(teams, 'query', JSON.parse(JSON.stringify(filled).replace('{}', name)));
    expect(namesIn(answer)).toEqual([name]);
  });

  it('several at once, eight to a page, in an answer below 100 KB', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const counts = letters.map(
      (letter) =>
        house.open.info.users.filter(({ displayName }) =>
          displayName
            .toLowerCase()
            .split(' ')
            .some((word) => word.startsWith(letter)),
        ).length,
    );
    const letter = letters[counts.indexOf(Math.max(...counts))] ?? '';
    const first = await search(teams, letter, { queryOptions: { skip: 0, count: 25 } });
    expect(first.attachments).toHaveLength(Math.min(8, Math.max(...counts)));
    expect(first.bytes).toBeLessThan(100_000);
    const second = await search(teams, letter, { queryOptions: { skip: 25, count: 25 } });
    expect(namesIn(second).filter((name) => namesIn(first).includes(name))).toEqual([]);
    const one = await search(teams, letter, { queryOptions: { skip: 1, count: 1 } });
    expect(namesIn(one)).toEqual([namesIn(first)[1]]);
  });

  it('with one search and one batch of faces, and with the search alone the next time', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    await resetSandbox(house);
    await search(teams, 'ma');
    expect(callsOf(await graphRequests(house))).toBeLessThanOrEqual(2);
    await resetSandbox(house);
    await search(teams, 'ma');
    expect(callsOf(await graphRequests(house))).toBe(1);
  });
});

describe('somebody without a photo', () => {
  it.each(['none', 'one-by-one', 'broken'] as const)(
    '(%s) is found with initials, and a card that says why',
    async (photo) => {
      teams = await TeamsClient.join(house, 'personal', people.asker);
      const { name } = people.withPhoto(photo);
      const [found] = (await search(teams, name)).attachments;
      if (!found) throw new Error('nobody was found');
      expect(found.preview.content.images[0]?.alt).toBe(`Initials of ${name}`);
      expect(await thumbnailOf(found)).toMatchObject({ width: 64, height: 64 });
      expect(await photoInCard(found.content)).toBeUndefined();
      expect(parseCard(found.content)).toEqual([]);
      expect(wordsOf(found.content)).toMatch(/There is no photo|not an image that can be shown/);
    },
  );
});

describe('nobody', () => {
  it('who goes by a name is said in words', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const answer = await search(teams, 'Zebulon Nobody');
    expect(answer).toMatchObject({ httpStatus: 200, type: 'message' });
    expect(answer.text).toContain('Zebulon Nobody');
  });

  it.each([
    ['no parameters', {}],
    ['parameters that are null', { parameters: null }],
    ['a parameter that is nested', { parameters: [{ name: 'name', value: { $ne: 1 } }] }],
    ['markup', { parameters: [{ name: 'name', value: '<img src=x onerror=1>"\\' }] }],
    ['a very long text', { parameters: [{ name: 'name', value: 'x'.repeat(900_000) }] }],
    ['control characters', { parameters: [{ name: 'name', value: '\u0000\u0007\n' }] }],
    ['absurd pages', { parameters: [{ name: 'name', value: 'a' }], queryOptions: { skip: -1e300, count: 1e300 } }],
  ])('is troubled by a query with %s', async (_what, value) => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const answer = await compose(teams, 'query', value);
    expect(answer.httpStatus).toBe(200);
    expect(['result', 'message']).toContain(answer.type);
  });

  it.each([
    ['parameters that are an object', { parameters: { name: 'x' } }],
    ['a parameter that is a text', { parameters: ['x'] }],
    ['a hundred parameters', { parameters: Array.from({ length: 100 }, () => ({ name: 'x', value: 'y' })) }],
    ['nothing at all', undefined],
    ['a list', []],
  ])('is served by a query with %s: it is refused', async (_what, value) => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const response = await teams.post({ type: 'invoke', name: 'composeExtension/query', value });
    expect(response.status).toBe(400);
    await response.body?.cancel();
  });
});

describe('before anything is typed', () => {
  const initial = { commandId: 'searchPeople', parameters: [{ name: 'initialRun', value: 'true' }] };

  it('eight faces are an answer below 100 KB', async () => {
    const withFaces = house.open.info.users.filter(({ photo, isGuest }) => photo === 'normal' && !isGuest);
    const ids = withFaces.map(({ id }) => id);
    const faces = people.everyone.filter(({ objectId }) => ids.includes(objectId ?? '')).slice(-10);
    teams = await TeamsClient.join(house, 'groupChat', people.withPhoto('tiny'), faces);
    teams.connector.mood.rosterPage = 3;
    const answer = await compose(teams, 'query', initial);
    expect(answer.attachments).toHaveLength(6);
    teams.connector.mood.rosterPage = 500;
    const another = await TeamsClient.join(house, 'groupChat', people.withPhoto('tiny'), faces);
    const all = await compose(another, 'query', initial);
    expect(all.attachments).toHaveLength(8);
    expect(all.bytes).toBeLessThan(100_000);
    await another.connector.stop();
  });

  it('the people of the conversation follow, oneself last', async () => {
    const [me, ...others] = [people.withPhoto('wide'), people.withPhoto('cmyk'), people.withPhoto('none')];
    teams = await TeamsClient.join(house, 'groupChat', me, others);
    const answer = await compose(teams, 'query', initial);
    expect(namesIn(answer)).toEqual([...others, me].map((entry: RosterEntry | undefined) => entry?.name));
  });
});

describe('Graph is in trouble', () => {
  it('and does not say who there is: that is told, in time', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    await setFaults(house, [{ path: '/v1.0/users', kind: 'status', status: 429, retryAfter: 60 }]);
    const answer = await search(teams, 'mar');
    expect(answer).toMatchObject({ httpStatus: 200, type: 'message' });
    expect(answer.text).toContain('Graph is busy');
  });

  it.each(['delay', 'stall'] as const)('and faces are late (%s): people come with initials', async (kind) => {
    // Nobody asked for these faces before.
    const another = await openAnother(house);
    teams = await TeamsClient.join(another, 'personal', people.asker);
    await setFaults(house, [{ path: '/v1.0/$batch', kind, delayMs: 4_000 }]);
    const answer = await search(teams, people.withPhoto('normal').name);
    expect(answer.type).toBe('result');
    const [found] = answer.attachments;
    expect(found?.preview.content.images[0]?.alt).toContain('Initials');
    // What is inserted stands in the conversation for good: no trouble of this moment, and a way to the photo.
    const card = found?.content;
    if (!card) throw new Error('nobody was found');
    expect(parseCard(card)).toEqual([]);
    expect(wordsOf(card)).toContain(people.withPhoto('normal').userPrincipalName);
    expect(wordsOf(card)).not.toContain('Microsoft Graph');
    await resetSandbox(house);
    const pressed = await teams.press(card.actions?.[0]?.data, card.actions?.[0]?.verb);
    expect(await photoInCard(pressed.value as Card)).toBeDefined();
    await another.stop();
  });

  it('the roster as well: nobody is shown', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker);
    // The SDK tries no such answer again.
    teams.connector.mood.rosterStatus = 501;
    const answer = await search(teams, people.withPhoto('normal').name);
    expect(answer).toMatchObject({ httpStatus: 200, type: 'message', attachments: [] });
  });
});
