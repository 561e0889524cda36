import { search } from '../compose-client.js';
import { press, within, write, type Exchange } from './exchange.js';

const together = ['groupChat', 'channel'] as const;
const alone = ['personal'] as const;

/** About one person. */
export const photoExchanges: readonly Exchange[] = [
  {
    what: 'a photo',
    ask: (room) => write(room, 'photo of {0}', [room.colleagues[0]]),
    says: '240 × 240 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a photo at a size that is named',
    ask: (room) => write(room, 'photo of {0} 96', [room.colleagues[0]]),
    says: '96 × 96 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a photo at the size of a button',
    ask: async (room) =>
      press(room, await write(room, 'photo of {0}', [room.colleagues[0]]), 'photo.resize', { size: 432 }),
    says: '432 × 432 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a photo larger than there is',
    ask: (room) => write(room, 'photo of {0} 1000', [room.colleagues[0]]),
    says: 'The largest there is: 648 pixels.',
    pictures: 1,
  },
  { what: 'a size that is none', ask: (room) => write(room, 'my photo 5000'), says: '16 to 1024 pixels' },
  {
    what: 'one’s own photo',
    ask: (room) => write(room, 'my photo'),
    says: '240 × 240 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a photo of very few pixels',
    ask: (room) => write(room, 'photo of {0}', [room.people.withPhoto('tiny')]),
    says: 'JPEG',
    pictures: 1,
  },
  {
    what: 'somebody without a photo',
    ask: (room) => write(room, 'photo of {0}', [room.people.withPhoto('none')]),
    says: 'There is no photo of this person',
  },
  {
    what: 'somebody whose photo is one pixel',
    ask: (room) => write(room, 'photo of {0}', [room.people.withPhoto('one-by-one')]),
    says: 'There is no photo of this person',
  },
  {
    what: 'somebody whose photo is broken',
    ask: (room) => write(room, 'photo of {0}', [room.people.withPhoto('broken')]),
    says: 'not an image that can be shown',
  },
  {
    what: 'somebody who prefers not to be shown',
    ask: (room) => write(room, 'photo of {0}', [room.shy]),
    says: 'prefers not to be shown',
  },
  {
    what: 'a name with a slip in it',
    ask: (room) => write(room, 'photo of Priyaa Raghunathan'),
    says: 'Nobody is called Priyaa Raghunathan',
    pictures: 1,
  },
  {
    what: 'a name of nobody',
    ask: (room) => write(room, 'photo of Qqqqq Zzzzz'),
    says: 'Nobody in the organisation goes by this name',
  },
  {
    what: 'somebody picked in the people picker',
    places: alone,
    ask: async (room) => {
      const { content } = await write(room, 'photo of Qqqqq Zzzzz');
      const [button] = content.actions ?? [];
      const picked = { ...button?.data, person: room.colleagues[0].objectId };
      const { type: contentType, value } = await room.teams.press(picked, button?.verb);
      return { contentType, content: value as typeof content, bytes: JSON.stringify(value).length };
    },
    says: '240 × 240 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a name that two people have',
    ask: (room) => write(room, 'photo of Maya'),
    says: 'Maya Okonjo',
    pictures: 2,
  },
  {
    what: 'whom one chose of them',
    ask: async (room) => press(room, await write(room, 'photo of Maya 96'), 'photo.resize', { name: 'Maya Brandt' }),
    says: '96 × 96 of 648 × 648, JPEG',
    pictures: 1,
  },
  {
    what: 'a guest who is mentioned',
    places: together,
    ask: (room) => write(room, 'photo of {0}', [room.people.guest]),
    says: 'JPEG',
    pictures: 1,
  },
  {
    what: 'somebody of another tenant who is mentioned',
    places: together,
    ask: (room) => write(room, 'photo of {0}', [room.federated]),
    says: 'another organisation',
  },
  {
    what: 'somebody without an account who is mentioned',
    places: together,
    ask: (room) => write(room, 'photo of {0}', [room.anonymous]),
    says: 'without signing in',
  },
  {
    what: 'an app that is mentioned',
    places: together,
    ask: (room) => write(room, 'photo of {0}', [{ id: '28:another-bot', name: 'Polly the bot' }]),
    says: 'an app, not a person',
  },
  {
    what: 'somebody outside the conversation who is mentioned',
    places: together,
    ask: (room) => write(room, 'photo of {0}', [{ id: '29:stranger', name: 'Stran Ger' }]),
    says: 'does not list this person',
  },
  {
    what: 'a guest who asks about somebody elsewhere',
    places: together,
    ask: (room) => write(room, 'photo of Nobody Here', [], room.teams.as(room.people.guest)),
    says: 'You are a guest',
  },
  {
    what: 'a question by somebody whom the roster does not know',
    ask: (room) => write(room, 'my photo', [], room.teams.as({ id: '29:intruder', name: 'In Truder' })),
    says: 'Teams does not list you',
  },
  {
    what: 'a photo that fits into no message',
    ask: (room) => within(room, 3_000, () => write(room, 'photo of {0} 432', [room.colleagues[0]])),
    says: 'Teams did not take the photo in a message',
  },
  {
    what: 'a photo that the message extension inserts',
    ask: async ({ teams, colleagues: [colleague] }) => {
      const { attachments, bytes } = await search(teams, colleague.name);
      const [found] = attachments;
      if (!found) throw new Error(`${colleague.name} was not found`);
      return { ...found, bytes };
    },
    says: 'tomas.quiroga@',
    pictures: 1,
  },
];
