import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { setFaults } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;
let colleague: RosterEntry;

/** Nothing of a photo is remembered, so that every question asks Graph. */
beforeAll(async () => {
  house = await openHouse({ METADATA_TTL_SECONDS: '0' });
});

afterAll(() => house.stop());

beforeEach(async () => {
  const people = peopleOf(house);
  colleague = people.withPhoto('normal');
  teams = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
});

afterEach(async () => {
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
  await teams.connector.stop();
});

/** From now on Graph answers every read of a photo like this, so many times. */
async function spoil(fault: object): Promise<void> {
  const response = await fetch(`${house.open.sandbox.httpUrl}/sandbox/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ path: '/v1.0/users/**', kind: 'status', ...fault }]),
  });
  expect(response.ok).toBe(true);
}

async function asked(): Promise<{ at: string; status: number }[]> {
  const response = await fetch(`${house.open.sandbox.httpUrl}/sandbox/requests`);
  return ((await response.json()) as { requests: { at: string; status: number }[] }).requests;
}

const patience = () => AbortSignal.timeout(20_000);

describe('a photo that its turn could not show', () => {
  it('is announced, and comes by itself once Graph is well', async () => {
    await spoil({ status: 500, count: 2 });
    const notice = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(wordsOf(notice)).toContain('I keep trying');
    expect(wordsOf(notice)).not.toContain('ask again');
    expect(await photoInCard(notice)).toBeUndefined();

    const [, late, ...more] = await teams.connector.messagesAfter(0, 2, patience());
    expect(more).toEqual([]);
    expect(late?.replyToId).toBeUndefined();
    expect(await photoInCard(cardOf(late))).toMatchObject({ width: 240 });
  });

  it('is not asked for again before Graph’s Retry-After', async () => {
    // Longer than the turn has, so that it cannot be waited for there.
    await spoil({ status: 429, retryAfter: 11, count: 1 });
    await teams.write('{bot} photo of {0}', [colleague]);
    const [, late] = await teams.connector.messagesAfter(0, 2, patience());
    expect(await photoInCard(cardOf(late))).toMatchObject({ width: 240 });
    const requests = await asked();
    expect(requests.length).toBeLessThanOrEqual(6);
    const [refused, next] = requests.map(({ at }) => Date.parse(at));
    expect((next ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(11_000);
  });

  it('comes for several people at once, in the order asked', async () => {
    const people = peopleOf(house);
    const other = people.withPhoto('png-as-jpeg');
    await spoil({ status: 500, count: 4 });
    await teams.write('{bot} photo of {0} and {1} 360', [other, colleague]);
    const [, late] = await teams.connector.messagesAfter(0, 2, patience());
    const words = JSON.stringify(cardOf(late).body);
    expect(words.indexOf(other.name)).toBeGreaterThan(-1);
    expect(words.indexOf(other.name)).toBeLessThan(words.indexOf(colleague.name));
  });

  it('is not promised where Graph asks for more patience than people have', async () => {
    await spoil({ status: 429, retryAfter: 3_600 });
    const notice = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(wordsOf(notice)).toContain('Microsoft Graph is busy');
    expect(wordsOf(notice)).not.toContain('I keep trying');
  });

  it('is given up with a word when the app stops', async () => {
    const other = await openHouse();
    await setFaults(other, [{ path: '/v1.0/**', kind: 'status', status: 500 }]);
    const people = peopleOf(other);
    const there = await TeamsClient.join(other, 'groupChat', people.asker, people.everyone);
    await there.write('{bot} photo of {0}', [colleague]);
    await other.app.stop();
    const [, last] = await there.connector.messagesAfter(0, 2, patience());
    expect(wordsOf(cardOf(last))).toContain('I have stopped trying');
    await other.open.stop();
    await there.connector.stop();
  });
});

describe('a message that Teams delivers again', () => {
  it('is answered once', async () => {
    const activity = { ...teams.activity(), type: 'message', text: 'my photo' };
    const responses = [await teams.post(activity), await teams.post(activity)];
    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(teams.connector.sent.filter(({ type }) => type === 'message')).toHaveLength(1);
  });

  it('is told from one that says the same anew', async () => {
    await teams.send({ text: 'my photo' });
    await teams.send({ text: 'my photo' });
    expect(teams.connector.sent.filter(({ type }) => type === 'message')).toHaveLength(2);
  });
});
