import type { Channel, Chat, Tenant } from './tenant.js';

/** One choice of a list: its value and its words. */
export type SceneOption = readonly [value: string, text: string];

/** Everybody, whoever sits at the keyboard first. */
export function personOptions({ users, currentUser }: Tenant): readonly SceneOption[] {
  return users
    .toSorted((one, other) => Number(other.id === currentUser) - Number(one.id === currentUser))
    .map(({ id, displayName, isGuest }) => [id, isGuest ? `${displayName} (guest)` : displayName]);
}

export function teamOptions({ teams }: Tenant): readonly SceneOption[] {
  return teams.map(({ id, displayName }) => [id, displayName]);
}

/** Channels that are not for the whole team say so. */
export function channelOptions(channels: readonly Channel[]): readonly SceneOption[] {
  return channels.map(({ id, displayName, membershipType }) => [
    id,
    membershipType === 'standard' ? displayName : `${displayName} (${membershipType})`,
  ]);
}

/** A chat without a topic goes by who is in it. */
export function chatOptions({ chats, users }: Tenant): readonly SceneOption[] {
  const names = ({ members }: Chat) =>
    users.filter(({ id }) => members.includes(id)).map(({ displayName }) => displayName);
  return chats.map((chat) => [chat.id, chat.topic ?? names(chat).join(' and ')]);
}
