import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { saidBy, write } from '../house/conversation/exchange.js';
import { enterRoom, type Room } from '../house/conversation/room.js';
import { resetSandbox, setFaults } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, wordsOf } from '../house/teams-client.js';

let house: House;
let room: Room;

/** Nothing of a photo is remembered, so that every question asks Graph. */
beforeAll(async () => {
  house = await openHouse({ METADATA_TTL_SECONDS: '0' });
});

afterAll(() => house.stop());

beforeEach(async () => {
  await resetSandbox(house);
  room = await enterRoom(house, 'groupChat');
});

afterEach(() => room.teams.connector.stop());

const ask = () => write(room, 'photo of {0}', [room.colleagues[0]]);
const photoFault = { path: '/v1.0/users/**', kind: 'status' };

describe('Graph in trouble', () => {
  it('is told of at once, and the photo comes by itself', async () => {
    await setFaults(house, [{ ...photoFault, status: 500, count: 2 }]);
    const { content } = await ask();
    expect(wordsOf(content)).toContain('I keep trying');
    const [, late] = await room.teams.connector.messagesAfter(0, 2);
    expect(late?.replyToId).toBeUndefined();
    expect(await photoInCard(saidBy(late).content)).toMatchObject({ width: 240 });
  });

  it('for a moment is waited out in the turn', async () => {
    await setFaults(house, [{ ...photoFault, status: 429, retryAfter: 1, count: 1 }]);
    expect(await photoInCard((await ask()).content)).toBeDefined();
  });
});

describe('Teams in trouble', () => {
  it.each([500, 502, 503])(
    'a roster that answers %d is asked twice at most, and the answer says so',
    async (status) => {
      const { connector } = room.teams;
      connector.mood.rosterStatus = status;
      expect(wordsOf((await ask()).content)).toContain('Teams did not say who is in this conversation');
      expect(connector.rosterQuestions.length).toBeLessThanOrEqual(2);
    },
  );

  it('a message that it delivers again is answered once', async () => {
    const activity = { ...room.teams.activity(), type: 'message', text: 'my photo' };
    await Promise.all([room.teams.post(activity), room.teams.post(activity)]);
    const [answer, ...more] = room.teams.connector.sent.filter(({ type }) => type === 'message');
    expect(more).toEqual([]);
    expect(await photoInCard(cardOf(answer))).toBeDefined();
  });
});
