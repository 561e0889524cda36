import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRoom, openConversationHouse } from '../house/conversation/room.js';
import { cardsOf, places, type NamedCard } from '../house/conversation/whole-conversation.js';
import type { House } from '../house/open-house.js';
import type { Place } from '../house/teams-client.js';
import { violations } from './axe.js';
import { cardFaults } from './card-page/card-faults.js';
import { openCardPage, type CardPage } from './card-page/open-card-page.js';
import { themes } from './card-page/teams-look.js';
import { describeInBrowser } from './describe-in-browser.js';
import { startMs } from './open-for-suite.js';

/** Of a card, in CSS pixels: beside another window, and in one of its own. */
const widths = [300, 480] as const;

/** Where every kind of card is seen in other languages. */
const elsewhere = ['de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP'] as const;

describeInBrowser('every card of the whole conversation, as Teams shows it', (executablePath) => {
  let house: House;
  let shown: CardPage;
  let cards: NamedCard[] = [];

  beforeAll(async () => {
    house = await openConversationHouse();
    shown = await openCardPage(executablePath);
    // What is the same in several places is looked at once; a chat between two adds most of its own.
    for (const place of places.toReversed()) cards.push(...(await cardsIn(place, 'en-US')));
    cards = [...new Map(cards.map((one) => [one.what, one])).values()];
  }, startMs);

  afterAll(async () => {
    await shown.close();
    await house.stop();
  }, startMs);

  async function cardsIn(place: Place, locale: string): Promise<NamedCard[]> {
    const room = await enterRoom(house, place, locale);
    const all = await cardsOf(room);
    await room.teams.connector.stop();
    return all;
  }

  describe.each(themes)('in the theme %s', (theme) => {
    it.each(widths)('fits into %d pixels, with its pictures, words and buttons', async (width) => {
      await shown.show(cards, theme, width);
      expect(await shown.page.evaluate(cardFaults)).toEqual([]);
    });

    it('is accessible', async () => {
      await shown.show(cards, theme, 480);
      expect(await violations(shown.page)).toEqual([]);
    });
  });

  it.each(elsewhere)('fits into 300 pixels in %s', async (locale) => {
    await shown.show([...(await cardsIn('channel', locale)), ...(await cardsIn('personal', locale))], 'light', 300);
    expect(await shown.page.evaluate(cardFaults)).toEqual([]);
  });
});
