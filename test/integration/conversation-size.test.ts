import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { within, write, type Said } from '../house/conversation/exchange.js';
import { enterRoom, openConversationHouse, type Room } from '../house/conversation/room.js';
import { imageBytesIn, imagesIn } from '../house/images-in-card.js';
import type { House } from '../house/open-house.js';
import { wordsOf } from '../house/teams-client.js';

let house: House;
let room: Room;

beforeAll(async () => {
  house = await openConversationHouse();
});

afterAll(() => house.stop());

beforeEach(async () => {
  room = await enterRoom(house, 'channel');
});

afterEach(() => room.teams.connector.stop());

const questions: [string, number, () => Promise<Said>][] = [
  ['several people', 4, () => write(room, 'photos of {0}, {1}, {2} and {3} 240', room.colleagues.slice(0, 4))],
  ['everyone', 9, () => write(room, 'everyone')],
];

describe.each(questions)('a card of %s that the channel refuses as too large', (_what, faces, ask) => {
  it('is sent again with all of the pictures in half their bytes', async () => {
    const whole = await ask();
    const smaller = await within(room, whole.bytes - 1, ask);
    expect(imagesIn(smaller.content)).toHaveLength(faces);
    expect(imageBytesIn(smaller.content)).toBeLessThan(imageBytesIn(whole.content));
  });

  it('goes without pictures, and says so, where that is too large as well', async () => {
    const whole = await ask();
    const mostBytes = whole.bytes - imageBytesIn(whole.content);
    const words = await within(room, mostBytes, ask);
    expect(imagesIn(words.content)).toEqual([]);
    expect(wordsOf(words.content)).toContain('Teams did not take the photos in a message.');
    for (const { altText } of imagesIn(whole.content)) {
      const name = altText.replace(/^Photo of (.*), .*$/, '$1');
      expect(wordsOf(words.content)).toContain(name.split(' ')[0]);
    }
  });
});
