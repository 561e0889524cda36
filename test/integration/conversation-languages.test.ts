import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCard } from '../bot/parse-card.js';
import { plainCard } from '../house/conversation/plain-card.js';
import { enterRoom, openConversationHouse } from '../house/conversation/room.js';
import { cardsOf } from '../house/conversation/whole-conversation.js';
import type { House } from '../house/open-house.js';

let house: House;

beforeAll(async () => {
  house = await openConversationHouse();
});

afterAll(() => house.stop());

/** Words of a sample of the answers: of a photo, a sheet, details, a refusal and the end. */
const samples = {
  'en-US': ['240 × 240 of 648 × 648', 'Everyone: 38 people', 'Read with', '16 to 1024 pixels', 'Signed out'],
  'de-DE': ['240 × 240 von 648 × 648', 'Alle: 38 Personen', 'Gelesen mit', '16 bis 1024 Pixel', 'Abgemeldet'],
  'fr-FR': [
    '240 × 240 sur 648 × 648',
    'Tout le monde\u00a0: 38 personnes',
    'Lue avec',
    '16 à 1024 pixels',
    'Déconnexion effectuée',
  ],
  'es-ES': ['240 × 240 de 648 × 648', 'Todos: 38 personas', 'Leída con', '16 a 1024 píxeles', 'Sesión cerrada'],
  'pt-BR': ['240 × 240 de 648 × 648', 'Todos: 38 pessoas', 'Lida com', '16 a 1024 pixels', 'Sessão encerrada'],
  'ja-JP': ['648 × 648 のうち 240 × 240', '全員: 38 人', '使用した権限', '1024 ピクセル', 'サインアウト'],
} as const;

/** Said in English alone. */
const english = /\b(this person|Everyone|Please ask|Read with|pixels wide|did not)\b/;

describe.each(Object.entries(samples))('somebody whose Teams is in %s', (locale, words) => {
  it('is answered in that language, whatever they ask', async () => {
    const room = await enterRoom(house, 'channel', locale);
    const cards = await cardsOf(room);
    await room.teams.connector.stop();
    const all = JSON.stringify(cards);
    for (const word of words) expect(all).toContain(word);
    const stray = cards.filter(({ card }) => english.test(JSON.stringify(card)));
    expect(stray.length > 0).toBe(locale === 'en-US');
    expect(cards.flatMap(({ card }) => parseCard(plainCard(card)))).toEqual([]);
  });
});
