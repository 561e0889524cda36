import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

interface Asked {
  readonly at: string;
  readonly path: string;
  readonly status: number;
}

let house: House;
let people: People;
let teams: TeamsClient;
let colleague: RosterEntry;

/** Nothing of a photo is remembered, so that every question asks Graph. */
beforeAll(async () => {
  house = await openHouse({ METADATA_TTL_SECONDS: '0' });
  people = peopleOf(house);
});

afterAll(() => house.stop());

/** Somebody else each time: the bytes of a photo stay in memory, whatever becomes of its metadata. */
let turn = 0;

beforeEach(async () => {
  const colleagues = people.everyone.filter(({ objectId, id }) => {
    const user = house.open.info.users.find((one) => one.id === objectId);
    return user?.photo === 'normal' && id !== people.asker.id;
  });
  const next = colleagues[(turn += 1)];
  if (!next) throw new Error('the tenant has too few people');
  colleague = next;
  teams = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
});

afterEach(async () => {
  await control('POST', 'reset');
  await teams.connector.stop();
});

const control = async (method: string, what: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${house.open.sandbox.httpUrl}/sandbox/${what}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The sandbox refused: ${await response.text()}`);
  return response.json().catch(() => undefined);
};

const asked = async (): Promise<Asked[]> => ((await control('GET', 'requests')) as { requests: Asked[] }).requests;

const ask = () => teams.write('{bot} photo of {0}', [colleague]);

describe('Graph is throttled', () => {
  it('for a moment: the photo comes, and is not asked for again before Retry-After', async () => {
    await control('PUT', 'faults', [
      { path: '/v1.0/users/*/photo', kind: 'status', status: 429, retryAfter: 2, count: 1 },
    ]);
    expect(await photoInCard(cardOf(await ask()))).toBeDefined();
    const [refused, again] = await asked();
    expect(refused?.status).toBe(429);
    expect(Date.parse(again?.at ?? '') - Date.parse(refused?.at ?? '')).toBeGreaterThanOrEqual(1_990);
  });

  it('for longer than a turn: the person is told at once, and Graph is left alone', async () => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/**', kind: 'status', status: 429, retryAfter: 60 }]);
    const card = cardOf(await ask());
    expect(wordsOf(card)).toContain(colleague.name);
    expect(wordsOf(card)).toContain('Graph is busy');
    expect(await asked()).toHaveLength(1);
  });

  it('once on every path: the longest question stays within six requests', async () => {
    const user = house.open.info.users.find(({ mail, userPrincipalName }) => mail && mail !== userPrincipalName);
    const paths = [
      '/v1.0/users/*',
      '/v1.0/users',
      '/v1.0/users/*/photo',
      '/v1.0/users/*/photos/**',
      '/v1.0/users/*/photo/*',
    ];
    await control(
      'PUT',
      'faults',
      paths.map((path) => ({ path, kind: 'status', status: 429, retryAfter: 1, count: 1 })),
    );
    await teams.write(`photo of ${user?.mail ?? ''}`);
    expect((await asked()).length).toBeLessThanOrEqual(6);
  });

  it('on every path: one question stays within six requests', async () => {
    await control('PUT', 'faults', [{ path: '/v1.0/**', kind: 'status', status: 503 }]);
    await ask();
    expect((await asked()).length).toBeLessThanOrEqual(6);
  });
});

describe('Graph breaks off', () => {
  it.each(['reset', 'truncate'] as const)('once (%s): the photo comes all the same', async (kind) => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/**', kind, count: 1 }]);
    expect(await photoInCard(cardOf(await ask()))).toMatchObject({ width: 240 });
  });

  it.each(['reset', 'truncate'] as const)('always (%s): the person is told', async (kind) => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/**', kind }]);
    expect(wordsOf(cardOf(await ask()))).toContain('Graph did not answer');
  });
});

describe('Graph answers with something else', () => {
  it.each([
    ['html', '/v1.0/users/*/photo', /Graph did not answer/],
    ['empty', '/v1.0/users/*/photo', /Graph did not answer/],
    ['html', '/v1.0/users/*/photos/**', /not an image that can be shown/],
    ['empty', '/v1.0/users/*/photos/**', /Graph did not answer/],
  ] as const)('%s at %s: the person is told', async (kind, path, words) => {
    await control('PUT', 'faults', [{ path, kind }]);
    const card = cardOf(await ask());
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toMatch(words);
  });

  it.each(['html', 'empty'] as const)('once (%s): the next question has the photo', async (kind) => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/*/photos/**', kind, count: 1 }]);
    expect(await photoInCard(cardOf(await ask()))).toBeUndefined();
    expect(await photoInCard(cardOf(await ask()))).toBeDefined();
  });

  it('a photo under a wrong label is shown all the same', async () => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/*/photos/**', kind: 'wrong-type' }]);
    expect(await photoInCard(cardOf(await ask()))).toMatchObject({ format: 'jpeg', width: 240 });
  });

  it.each([
    [401, /administrator/],
    [403, /lacks a permission/],
    [400, /refused this question/],
    [500, /did not answer/],
  ])('%d: the person is told what it means', async (status, words) => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/*/photo', kind: 'status', status }]);
    expect(wordsOf(cardOf(await ask()))).toMatch(words);
  });
});

describe('Graph stalls', () => {
  it('a question is answered in words before Teams gives up on it', async () => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/**', kind: 'stall' }]);
    expect(wordsOf(cardOf(await ask()))).toContain('Graph did not answer');
    expect(teams.connector.sent[0]?.type).toBe('typing');
  });

  it('a button is answered before Teams gives up on it, and keeps its card', async () => {
    const [button] = cardOf(await ask()).actions ?? [];
    await control('PUT', 'faults', [{ path: '/v1.0/users/**', kind: 'stall' }]);
    const answer = await teams.press(button?.data);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
  });

  it('a button in a hurry does not fail a message that has time', async () => {
    const [button] = cardOf(await ask()).actions ?? [];
    await control('PUT', 'faults', [{ path: '/v1.0/users/*/photo', kind: 'delay', delayMs: 4_500 }]);
    const [pressed, written] = await Promise.all([teams.press(button?.data), ask()]);
    expect(pressed.type).toBe('application/vnd.microsoft.activity.message');
    expect(await photoInCard(cardOf(written))).toBeDefined();
  });

  it('and when it is well again, so is the next question', async () => {
    await control('PUT', 'faults', [{ path: '/v1.0/users/*/photo', kind: 'status', status: 500 }]);
    expect(await photoInCard(cardOf(await ask()))).toBeUndefined();
    await control('PUT', 'faults', []);
    expect(await photoInCard(cardOf(await ask()))).toBeDefined();
  });
});

it('Teams’ roster stalls: a question and a button are answered in words before Teams gives up on them', async () => {
  const [button] = cardOf(await ask()).actions ?? [];
  const stalled = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
  stalled.connector.mood.rosterDelayMs = 60_000;
  const [pressed, written] = await Promise.all([
    stalled.press(button?.data),
    stalled.write('{bot} photo of {0}', [colleague]),
  ]);
  expect(pressed.type).toBe('application/vnd.microsoft.activity.message');
  expect(await photoInCard(cardOf(written))).toBeUndefined();
  await stalled.connector.stop();
});
