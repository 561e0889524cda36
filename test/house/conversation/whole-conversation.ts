import type { Card, Place } from '../teams-client.js';
import type { Exchange } from './exchange.js';
import { otherExchanges } from './other-exchanges.js';
import { peopleExchanges } from './people-exchanges.js';
import { photoExchanges } from './photo-exchanges.js';
import type { Room } from './room.js';

export const places = ['personal', 'groupChat', 'channel'] as const satisfies readonly Place[];

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** Everything that can be asked in such a place, in the order in which it has to be. */
export function exchangesIn(place: Place): Exchange[] {
  const all = [...photoExchanges, ...peopleExchanges, ...otherExchanges];
  return all.filter(({ places }) => places?.includes(place) ?? true);
}

/** A card, and what it answers. */
export interface NamedCard {
  readonly what: string;
  readonly card: Card;
}

/** Holds the whole conversation. @returns its cards; a sign-in card is Teams' own and none of ours */
export async function cardsOf(room: Room): Promise<NamedCard[]> {
  const cards: NamedCard[] = [];
  for (const { what, ask } of exchangesIn(room.place)) {
    const { contentType, content: card } = await ask(room);
    if (contentType === cardType) cards.push({ what, card });
  }
  return cards;
}
