import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCard } from '../bot/parse-card.js';
import { plainCard } from '../house/conversation/plain-card.js';
import { enterRoom, openConversationHouse, type Room } from '../house/conversation/room.js';
import { cardType, exchangesIn, places } from '../house/conversation/whole-conversation.js';
import { imagesIn } from '../house/images-in-card.js';
import type { House } from '../house/open-house.js';
import type { Card } from '../house/teams-client.js';

/** Teams wants a message below this, in bytes. */
const mostBytes = 100_000;
const mostButtons = 6;
/** Teams' own card for a sign-in, and a sentence that is shown where the card of the pressed button stays. */
const otherTypes = ['application/vnd.microsoft.card.oauth', 'application/vnd.microsoft.activity.message'];

let house: House;

beforeAll(async () => {
  house = await openConversationHouse();
});

afterAll(() => house.stop());

/** Every button of a card, however deep it stands. */
function buttonsIn(part: unknown): object[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type } = part as { readonly type?: unknown };
  if (typeof type === 'string' && type.startsWith('Action.')) return [part];
  return Object.values(part).flatMap(buttonsIn);
}

describe.each(places)('the whole conversation in a place that is %s', (place) => {
  let room: Room;

  beforeAll(async () => {
    room = await enterRoom(house, place);
  });

  afterAll(() => room.teams.connector.stop());

  it.each(exchangesIn(place))('$what: is answered once, in a way that a client can show', async (exchange) => {
    const { contentType, content, bytes } = await exchange.ask(room);
    expect(JSON.stringify(content)).toContain(exchange.says);
    expect(bytes).toBeLessThan(mostBytes);
    if (contentType === cardType) expectACard(content, exchange.pictures ?? 0);
    else expect(otherTypes).toContain(contentType);
  });
});

function expectACard(card: Card, pictures: number): void {
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(parseCard(plainCard(card))).toEqual([]);
  expect(card.fallbackText).not.toBe('');
  expect(buttonsIn(card.actions).length).toBeLessThanOrEqual(mostButtons);
  expect(imagesIn(card).map(({ altText }) => altText.trim())).not.toContain('');
  expect(imagesIn(card)).toHaveLength(pictures);
}
