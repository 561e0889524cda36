import type { RosterEntry } from '../fake-connector.js';
import { press, saidBy, within, write, type Exchange } from './exchange.js';
import type { Room } from './room.js';

const several = ({ colleagues: [one], people }: Room): RosterEntry[] => [
  one,
  people.withPhoto('none'),
  people.withPhoto('wide'),
];
const twelve = ({ colleagues }: Room): RosterEntry[] => colleagues.slice(0, 12);
const places = (people: readonly unknown[]): string => people.map((_, index) => `{${index}}`).join(', ');

/** About several people, and about what is known of photos. */
export const peopleExchanges: readonly Exchange[] = [
  {
    what: 'two people',
    ask: (room) => write(room, 'photos of {0} and {1}', room.colleagues.slice(0, 2)),
    says: 'Tomás',
    pictures: 2,
  },
  {
    what: 'several people, one of them without a photo',
    ask: (room) => write(room, `photos of {0}, {1} and {2}`, several(room)),
    says: 'Without a photo',
    pictures: 2,
  },
  {
    what: 'twelve people',
    ask: (room) => write(room, `photos of ${places(twelve(room))}`, twelve(room)),
    says: 'Tomás',
    pictures: 12,
  },
  {
    what: 'twelve people whose photos fit into no message',
    ask: (room) => within(room, 4_000, () => write(room, `photos of ${places(twelve(room))}`, twelve(room))),
    says: 'Teams did not take the photos in a message.',
  },
  {
    what: 'several people of whom there is no photo at all',
    ask: (room) =>
      write(room, 'photos of {0} and {1}', [room.people.withPhoto('none'), room.people.withPhoto('broken')]),
    says: 'There is no photo of this person',
  },
  {
    what: 'everyone, where nobody else is',
    places: ['personal'],
    ask: (room) => write(room, 'everyone'),
    says: 'nobody but the two of us',
  },
  {
    what: 'everyone of a group chat',
    places: ['groupChat'],
    ask: (room) => write(room, 'everyone'),
    says: 'no photo yet',
    pictures: 4,
  },
  {
    what: 'everyone of a team',
    places: ['channel'],
    ask: (room) => write(room, 'everyone'),
    says: 'Everyone: 38 people',
    pictures: 9,
  },
  {
    what: 'the next page of everyone',
    places: ['channel'],
    ask: async (room) => press(room, await write(room, 'everyone'), 'people.page'),
    says: '13 to 24 of 38',
    pictures: 9,
  },
  {
    what: 'everyone, only to me',
    places: ['channel'],
    ask: async (room) => press(room, await write(room, 'everyone'), 'people.toMe'),
    says: 'into our chat',
  },
  {
    what: 'everyone, in one’s own chat',
    places: ['channel'],
    ask: async (room) => {
      const { connector } = room.teams;
      const sheet = await write(room, 'everyone');
      const before = connector.sent.length;
      await press(room, sheet, 'people.toMe');
      const [message] = await connector.messagesAfter(before, 1);
      return saidBy(message);
    },
    says: 'Everyone: 38 people',
    pictures: 9,
  },
  {
    what: 'everyone, whose photos fit into no message',
    places: ['channel'],
    ask: (room) => within(room, 13_000, () => write(room, 'everyone')),
    says: 'Teams did not take the photos in a message.',
  },
  {
    what: 'details of a photo',
    ask: (room) => write(room, 'details of {0}', [room.colleagues[0]]),
    says: 'the app’s own rights',
  },
  {
    what: 'details of several photos',
    ask: (room) => write(room, 'details of {0}, {1} and {2}', several(room)),
    says: '1200 × 500',
  },
  {
    what: 'details of a photo that is not there',
    ask: (room) => write(room, 'details of {0}', [room.people.withPhoto('none')]),
    says: 'There is no photo of this person',
  },
];
