import type { RosterEntry } from '../fake-connector.js';
import { openHouse, type House } from '../open-house.js';
import { peopleOf, type People } from '../people.js';
import { TeamsClient, type Place } from '../teams-client.js';

/** A conversation in which everything is asked, and who is in it. */
export interface Room {
  readonly house: House;
  readonly place: Place;
  readonly teams: TeamsClient;
  readonly people: People;
  /** Colleagues whose photos are nothing special; the first is not in the group of those who prefer not to be shown. */
  readonly colleagues: readonly [RosterEntry, ...RosterEntry[]];
  /** Somebody who prefers not to be shown. */
  readonly shy: RosterEntry;
  readonly federated: RosterEntry;
  readonly anonymous: RosterEntry;
}

const otherTenant = '99999999-aaaa-4bbb-8ccc-dddddddddddd';
/** What the app is called in Teams: links to the tab need it. */
const teamsAppId = '5d0c1f0e-8a35-4c1b-9c55-0f6f6d1f3b21';

/** A house in which every kind of answer can be had. */
export async function openConversationHouse(): Promise<House> {
  const first = await openHouse();
  const [group] = first.open.info.groups;
  await first.stop();
  // The sandbox's ids are the same each time.
  return openHouse({ TEAMS_APP_ID: teamsAppId, EXCLUDED_GROUP_ID: group?.id ?? '' });
}

/** The tenant's current user enters a conversation of the tenant, where the bot is as well. */
export async function enterRoom(house: House, place: Place, locale = 'en-US'): Promise<Room> {
  const { info } = house.open;
  const people = peopleOf(house);
  const hidden = info.groups[0]?.members ?? [];
  const ordinary = info.users.filter(({ photo, isGuest, id }) => {
    return photo === 'normal' && !isGuest && id !== info.currentUser;
  });
  const entryOf = (id: string | undefined) => people.everyone.find(({ objectId }) => objectId === id);
  const entries = (ids: readonly string[]) => ids.flatMap((id) => entryOf(id) ?? []);
  const [colleague, ...others] = entries(ordinary.map(({ id }) => id).filter((id) => !hidden.includes(id)));
  const [shy] = entries(hidden);
  if (!colleague || !shy) throw new Error('the tenant has too few people');
  const federated = { ...colleague, id: '29:federated', objectId: otherTenant, tenantId: otherTenant };
  const anonymous = { id: '29:anonymous', name: 'Sam Anders', userRole: 'anonymous' };
  const present = place === 'personal' ? [] : [...people.everyone, federated, anonymous];
  const teams = await joined(house, place, people.asker, present);
  teams.locale = locale;
  return { house, place, teams, people, colleagues: [colleague, ...others], shy, federated, anonymous };
}

/** A team's channel and a group chat are those of the tenant, since Graph is asked who is in them. */
async function joined(
  house: House,
  place: Place,
  me: RosterEntry,
  others: readonly RosterEntry[],
): Promise<TeamsClient> {
  const { teams, chats } = house.open.info;
  const client = await TeamsClient.join(house, place, me, others);
  client.channel = { groupId: teams[0]?.id ?? '', type: 'standard' };
  if (place !== 'groupChat') return client;
  const chat = client.inConversation(chats[0]?.id ?? '');
  chat.connector.setRoster(chat.conversationId, [me, ...others]);
  return chat;
}
