import type { ConversationAccount, TurnContext } from 'botbuilder';
import type { Answer } from './answer.js';
import { welcomeCard, type WelcomePlace } from './cards/welcome-card.js';
import type { Turn } from './turn.js';
import { welcomeWords } from './words/welcome-words.js';

/** What Teams calls the places of conversations. */
const places: Readonly<Record<string, WelcomePlace>> = {
  personal: 'personal',
  groupChat: 'groupChat',
  channel: 'channel',
};

/** Whether an activity says that Portrait itself was added. Everybody else who comes into a room is left in peace. */
export function isOwnArrival({ activity: { membersAdded = [], recipient } }: TurnContext): boolean {
  return membersAdded.some(({ id }) => id === recipient.id);
}

/** The first words in a conversation: what Portrait does, and what works there. */
export function welcome({ context, say }: Turn): Answer {
  const { conversation, from, recipient } = context.activity;
  const place = placeOf(conversation);
  // Teams leaves it out at times, or says null, which the SDK's type does not know.
  const { name } = from as { readonly name?: string | null };
  // In one's own chat it is oneself; a client may also name the app as who added it.
  const isTold = place !== 'personal' && from.id !== recipient.id;
  const card = welcomeCard(say, place, isTold && name ? name : undefined);
  return { card, summary: say(welcomeWords.title), outcome: 'answered' };
}

/** Whatever Teams may come to call a room of several people works as a group chat does. */
function placeOf({ conversationType = '' }: Partial<ConversationAccount>): WelcomePlace {
  return Object.hasOwn(places, conversationType) ? (places[conversationType] ?? 'groupChat') : 'groupChat';
}
