import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { callsOf, graphRequests, resetSandbox } from '../house/graph-log.js';
import { openHouse, openAnother, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

const messageType = 'application/vnd.microsoft.activity.message';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

afterEach(() => teams.connector.stop());

async function enter(place: 'personal' | 'groupChat'): Promise<void> {
  const people = peopleOf(house);
  teams = await TeamsClient.join(house, place, people.asker, people.everyone);
}

/** A first or last name that several people share, and all who have it. */
function sharedName(): { name: string; people: string[] } {
  const names = house.open.info.users.filter(({ isGuest }) => !isGuest).map(({ displayName }) => displayName);
  for (const name of new Set(names.flatMap((one) => one.split(' ')))) {
    const people = names.filter((one) => one.split(' ').includes(name));
    if (people.length > 1) return { name, people };
  }
  throw new Error('no two people share a name');
}

const imagesOf = (card: Card): string[] => JSON.stringify(card.body).match(/"altText":"[^"]+"/g) ?? [];

describe('a name that several people have', () => {
  it('is answered with all of them to choose from, by face', async () => {
    await enter('groupChat');
    const { name, people } = sharedName();
    const card = cardOf(await teams.write(`{bot} photo of ${name}`));
    expect((card.actions ?? []).map(({ title }) => title).sort()).toEqual(people.sort());
    for (const person of people) expect(wordsOf(card)).toContain(person);
    expect(imagesOf(card).length).toBeGreaterThan(0);
  });

  it('shows the photo of whoever is chosen, at the size that was asked for', async () => {
    await enter('groupChat');
    const { name } = sharedName();
    const { actions = [] } = cardOf(await teams.write(`{bot} photo of ${name} 96`));
    const shown = await Promise.all(actions.map(({ data, verb }) => teams.press(data, verb)));
    expect(shown.map((answer) => JSON.stringify(answer.value).includes(name))).toEqual(actions.map(() => true));
    const cards = shown.filter(({ type }) => type !== messageType).map(({ value }) => value as Card);
    const photos = await Promise.all(cards.map(photoInCard));
    expect(photos.some((photo) => photo?.width === 96)).toBe(true);
    expect(photos).not.toContain(undefined);
  });

  it('is answered by whatever was asked of whoever is chosen', async () => {
    await enter('groupChat');
    const { name } = sharedName();
    const { actions = [] } = cardOf(await teams.write(`{bot} details of ${name}`));
    const told = await Promise.all(actions.map(({ data, verb }) => teams.press(data, verb)));
    const cards = told.filter(({ type }) => type !== messageType).map(({ value }) => value as Card);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      expect(wordsOf(card)).toContain('ETag');
      expect(imagesOf(card)).toEqual([]);
      // What follows is about the photo itself.
      const size = card.actions?.[0];
      const photo = (await teams.press(size?.data, size?.verb)).value as Card;
      expect(imagesOf(photo)).toHaveLength(1);
    }
  });

  it('shows faces that travel together', async () => {
    const fresh = await openAnother(house);
    const people = peopleOf(house);
    teams = await TeamsClient.join(fresh, 'groupChat', people.asker, people.everyone);
    await resetSandbox(house);
    const card = cardOf(await teams.write(`{bot} photo of ${sharedName().name}`));
    expect(imagesOf(card).length).toBeGreaterThan(0);
    // One to find them, one for all of their faces.
    expect(callsOf(await graphRequests(house))).toBe(2);
    await fresh.stop();
  });
});

describe('a name that nobody has', () => {
  const slip = (): { written: string; meant: string } => {
    const user = house.open.info.users.find(({ displayName }) => /^[A-Z][a-z]{4,} [A-Z][a-z]{4,}$/.test(displayName));
    const meant = user?.displayName ?? '';
    // One letter too many, after the beginning.
    return { written: `${meant.slice(0, 4)}x${meant.slice(4)}`, meant };
  };

  it('is answered with the names that are most like it', async () => {
    await enter('groupChat');
    const { written, meant } = slip();
    const card = cardOf(await teams.write(`{bot} photo of ${written}`));
    expect(wordsOf(card)).toContain(`Nobody is called ${written}`);
    expect(card.actions?.[0]?.title).toBe(meant);
  });

  it('is answered in words where no name is like it', async () => {
    await enter('groupChat');
    const card = cardOf(await teams.write('{bot} photo of Qqqqq Zzzzz'));
    expect(wordsOf(card)).toContain('Nobody in the organisation goes by this name');
    expect(card.actions).toBeUndefined();
  });

  it('comes with a people picker in a chat with the bot alone', async () => {
    await enter('personal');
    const card = cardOf(await teams.write('photo of Qqqqq Zzzzz'));
    expect(card.body).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', id: 'person' }));
    const [action] = card.actions ?? [];
    const picked = peopleOf(house).withPhoto('normal');
    const answer = await teams.press({ ...action?.data, person: picked.objectId }, action?.verb);
    expect((await photoInCard(answer.value as Card))?.altText).toContain(picked.name);
  });

  it('a picker that nobody was picked in says so', async () => {
    await enter('personal');
    const answer = await teams.press({ ask: 'photo.pick' }, 'photo.pick');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toContain('Pick somebody first');
  });

  it('a picker asks for somebody by itself, and only when its own button is pressed', async () => {
    await enter('personal');
    const { written } = slip();
    const card = cardOf(await teams.write(`photo of ${written}`));
    const picker = card.body.find(({ type }) => type === 'Input.ChoiceSet');
    expect(picker).toMatchObject({ isRequired: true, label: 'Find somebody' });
    expect(picker?.['errorMessage']).toContain('Pick somebody first');
    const actions = (card.actions ?? []) as unknown as { associatedInputs?: string; fallback: object }[];
    expect(actions.length).toBeGreaterThan(1);
    for (const { associatedInputs, fallback } of actions.slice(0, -1)) {
      expect(associatedInputs).toBe('none');
      expect(fallback).toMatchObject({ associatedInputs: 'none' });
    }
    expect(actions.at(-1)?.associatedInputs).toBeUndefined();
  });

  it.each([
    ['somebody without a photo', () => peopleOf(house).withPhoto('none').objectId],
    ['nobody whom the organisation knows', () => '00000000-0000-4000-8000-000000000000'],
  ])('a picker stays where %s was picked', async (_who, person) => {
    await enter('personal');
    const answer = await teams.press({ ask: 'photo.pick', person: person() }, 'photo.pick');
    expect(answer).toMatchObject({ statusCode: 200, type: messageType });
    expect(answer.value).toMatch(/There is no photo|Nobody in the organisation/);
  });
});
