import type { RosterEntry, SentActivity } from '../fake-connector.js';
import type { Card, InvokeAnswer, Place } from '../teams-client.js';
import type { Room } from './room.js';

/** What the bot said: one attachment, and how large all of it was in bytes. */
export interface Said {
  readonly contentType: string;
  readonly content: Card;
  readonly bytes: number;
}

/** One question and its answer. */
export interface Exchange {
  readonly what: string;
  /** Where it is asked; everywhere, where it does not say. */
  readonly places?: readonly Place[];
  readonly ask: (room: Room) => Promise<Said>;
  /** What an answer in English says. */
  readonly says: string;
  /** How many pictures it shows; none, where it does not say. */
  readonly pictures?: number;
}

/** Writes to the bot: `{0}`, `{1}` … are people, who are mentioned where that can be done and named elsewhere. */
export async function write(
  { teams, place }: Room,
  words: string,
  people: readonly RosterEntry[] = [],
  client = teams,
): Promise<Said> {
  if (place !== 'personal') return saidBy(await client.write(`{bot} ${words}`, people));
  const named = people.reduce((sofar, { name }, index) => sofar.replace(`{${index}}`, name), words);
  return saidBy(await client.write(named));
}

/** What a message of the bot says, which is one attachment and nothing else. */
export function saidBy(message: SentActivity | undefined): Said {
  const [attachment, ...more] = message?.attachments ?? [];
  if (!attachment || more.length > 0 || (message?.text ?? '') !== '') {
    throw new Error(`This is not one attachment: ${JSON.stringify(message).slice(0, 300)}`);
  }
  const { contentType, content } = attachment;
  return { contentType, content: content as unknown as Card, bytes: sizeOf(message) };
}

/** Presses the button of a card that has this verb, and of several the one with this data. */
export async function press({ teams }: Room, { content }: Said, verb: string, data: object = {}): Promise<Said> {
  const button = (content.actions ?? []).find((one) => {
    return one.verb === verb && Object.entries(data).every(([key, value]) => one.data[key] === value);
  });
  if (!button) throw new Error(`There is no button for ${verb}`);
  return pressed(await teams.press(button.data, verb));
}

function pressed(answer: InvokeAnswer): Said {
  return { contentType: answer.type, content: answer.value as Card, bytes: sizeOf(answer) };
}

/** Does something while the channel takes no message of more bytes. */
export async function within({ teams }: Room, mostBytes: number, ask: () => Promise<Said>): Promise<Said> {
  teams.connector.mood.mostBytes = mostBytes;
  try {
    return await ask();
  } finally {
    teams.connector.mood.mostBytes = Infinity;
  }
}

function sizeOf(message: unknown): number {
  return Buffer.byteLength(JSON.stringify(message));
}
