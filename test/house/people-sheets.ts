import type { RosterEntry } from './fake-connector.js';
import type { House } from './open-house.js';
import { peopleOf } from './people.js';
import { cardOf, TeamsClient, type Card } from './teams-client.js';

/** Where a card may break a long word. */
const zeroWidthSpace = '\u200b';

/** Somebody's Teams in a channel of a team of the tenant, whose roster holds its people. */
export async function inChannelOf(house: House, name: string, me = peopleOf(house).asker): Promise<TeamsClient> {
  const team = house.open.info.teams.find(({ displayName }) => displayName === name);
  const members = peopleOf(house).everyone.filter(({ objectId }) => team?.members.includes(objectId ?? ''));
  const client = await TeamsClient.join(house, 'channel', me, members);
  client.channel = { groupId: team?.id ?? '', type: 'standard' };
  return client;
}

/** Somebody's Teams in a chat of the tenant's current user. */
export async function inChat(house: House, me?: RosterEntry): Promise<TeamsClient> {
  const { asker, everyone } = peopleOf(house);
  const chat = house.open.info.chats.find(({ members }) => members.includes(asker.objectId ?? ''));
  const members = everyone.filter(({ objectId }) => chat?.members.includes(objectId ?? ''));
  const client = (await TeamsClient.join(house, 'groupChat', me ?? asker)).inConversation(chat?.id ?? '');
  client.connector.setRoster(client.conversationId, me ? [...members, me] : members);
  return client;
}

/** The people sheet of a conversation. */
export async function sheetOf(client: TeamsClient): Promise<Card> {
  return cardOf(await client.write('{bot} everyone'));
}

/** Its pages from the first to the last, by the button. */
export async function pagesOf(client: TeamsClient): Promise<Card[]> {
  const pages = [await sheetOf(client)];
  for (;;) {
    const next = pages.at(-1)?.actions?.find(({ title }) => title === 'Next');
    if (!next) return pages;
    pages.push((await client.press(next.data, next.verb)).value as Card);
  }
}

/** Who sits where: the name under each face, and all that the seat holds. */
export function seatsOf({ body }: Card): { name: string; card: string }[] {
  const rows = body.filter(({ type }) => type === 'ColumnSet') as unknown as { columns: { items: object[] }[] }[];
  const seats = rows.flatMap(({ columns }) => columns).filter(({ items }) => items.length > 0);
  return seats.map(({ items }) => {
    const { inlines } = items[1] as { inlines: { text: string }[] };
    return { name: (inlines[0]?.text ?? '').replaceAll(zeroWidthSpace, ''), card: JSON.stringify(items) };
  });
}

/** The button of a card that is called so. */
export function buttonOf({ actions = [] }: Card, title: string): NonNullable<Card['actions']>[number] {
  const button = actions.find((one) => one.title === title);
  if (!button) throw new Error(`no button “${title}” among ${actions.map((one) => one.title).join()}`);
  return button;
}
