import { exchangeIdOf, signInCardOf, ssoToken } from '../sign-in-client.js';
import { botId } from '../teams-client.js';
import { saidBy, write, type Exchange, type Said } from './exchange.js';
import type { Room } from './room.js';

const direct = ['personal', 'groupChat'] as const;
const channel = ['channel'] as const;

/** What needs no photo of a person, in an order in which each is asked with the sign-in that it needs. */
export const otherExchanges: readonly Exchange[] = [
  { what: 'being added', ask: arrive, says: 'an administrator allows this app' },
  { what: 'help', ask: (room) => write(room, 'help'), says: 'Ask me for a photo' },
  { what: 'words that are no question', ask: (room) => write(room, 'xyzzy plugh'), says: 'I did not understand that' },
  { what: 'no words at all', ask: (room) => write(room, ' '), says: 'Ask me for a photo' },
  {
    what: 'the team’s photo',
    places: channel,
    ask: (room) => write(room, 'photo of this team'),
    says: 'Whole Studio',
    pictures: 1,
  },
  {
    what: 'details of the team’s photo',
    places: channel,
    ask: (room) => write(room, 'details of this team'),
    says: 'Whole Studio',
  },
  {
    what: 'the team’s photo where there is no team',
    places: direct,
    ask: (room) => write(room, 'photo of this team'),
    says: 'no team',
  },
  {
    what: 'a contact, which needs a sign-in',
    places: direct,
    ask: (room) => write(room, 'photo of contact Corner Bakery'),
    says: 'sign',
  },
  { what: 'a contact, asked for in a channel', places: channel, ask: inTheChannel, says: 'our chat' },
  { what: 'a contact’s photo, after the sign-in', places: direct, ask: signInFor, says: 'Corner Bakery', pictures: 1 },
  { what: 'being signed in', places: direct, ask: (room) => write(room, 'sign in'), says: 'signed in' },
  {
    what: 'a team’s photo',
    places: direct,
    ask: (room) => write(room, 'photo of team Lantern Project'),
    says: 'Lantern Project',
    pictures: 1,
  },
  {
    what: 'a group’s photo',
    places: direct,
    ask: (room) => write(room, 'photo of group Cycling Club'),
    says: 'Cycling Club',
    pictures: 1,
  },
  {
    what: 'a contact whom one has not',
    places: direct,
    ask: (room) => write(room, 'photo of contact Qqqqq'),
    says: 'Qqqqq',
  },
  { what: 'signing out', ask: (room) => write(room, 'sign out'), says: 'Signed out' },
];

/** The bot is added to the conversation. */
async function arrive({ teams }: Room): Promise<Said> {
  const before = teams.connector.sent.length;
  await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: botId, name: 'Portrait' }] });
  const [message] = await teams.connector.messagesAfter(before, 1);
  return saidBy(message);
}

/** The question that waits for the sign-in is answered by itself. */
async function signInFor({ house, teams, people: { asker } }: Room): Promise<Said> {
  await teams.write('sign out');
  const card = await teams.write('photo of contact Corner Bakery');
  const before = teams.connector.sent.length;
  await teams.exchange(await ssoToken(house, asker), exchangeIdOf(card));
  const [photo] = await teams.connector.messagesAfter(before, 1);
  return saidBy(photo);
}

/** A channel signs nobody in: the question goes on in the asker's own chat, and the channel is told so. */
async function inTheChannel({ teams }: Room): Promise<Said> {
  const before = teams.connector.sent.length;
  await teams.post({ type: 'message', text: 'photo of contact Corner Bakery' });
  const messages = await teams.connector.messagesAfter(before, 2);
  return saidBy(messages.find((message) => !signInCardOf(message)));
}
