import type { PersonKey } from './people.js';
import { playgroundPeople } from './teams.js';

/** A chat of people; without a topic it is between two. */
export interface ChatSeed {
  readonly key: string;
  readonly topic: string | null;
  readonly members: readonly PersonKey[];
  /** Whether the portrait app is installed in it. */
  readonly installed: boolean;
}

/** The chat that the Playground shows. */
export const playgroundChat = 'lunch-on-friday';

export const chats: readonly ChatSeed[] = [
  { key: playgroundChat, topic: 'Lunch on Friday', members: playgroundPeople, installed: true },
  {
    key: 'poster-review',
    topic: 'Poster review',
    members: ['luca.ferrante', 'chloe.marchetti', 'misaki.fujii', 'pieter.vanhoeck', 'amelia.hartwell'],
    installed: true,
  },
  { key: 'amelia-and-priya', topic: null, members: ['amelia.hartwell', 'priya.raghunathan'], installed: false },
];
