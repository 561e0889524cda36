import type { Channel, Chat, Person, Team } from './tenant.js';

/** Where in Teams the tab stands. */
export type Place =
  | { readonly kind: 'channel'; readonly team: Team; readonly channel: Channel }
  | { readonly kind: 'chat'; readonly chat: Chat }
  | { readonly kind: 'personal' };

/** What a frame may do in the browser: `rights` in docs/sandbox.md. */
export type Rights = 'teams' | 'browser' | 'none';

/** How a request for a token ends; whether consent is missing is for the sandbox to know. */
export type SignIn = 'works' | 'consent' | 'refused' | 'silent';

/** Everything that a developer has picked. */
export interface Scene {
  readonly user: Person;
  readonly place: Place;
  /** Teams has `default`, `dark` and `contrast`; tabs are told never to rely on it. */
  readonly theme: string;
  /** As in `en-US`. */
  readonly language: string;
  readonly viewport: string;
  readonly rights: Rights;
  readonly signIn: SignIn;
  /** What a tab shows and is configured with, its placeholders still in it. */
  readonly contentUrl: string;
  readonly configUrl: string;
  /** Where a deep link leads to in the tab; empty for its first page. */
  readonly subPageId: string;
}

/** Names the place: a tab is configured once for everybody there. */
export function placeKey(place: Place): string {
  if (place.kind === 'channel') return place.channel.id;
  return place.kind === 'chat' ? place.chat.id : 'personal';
}

export function placeName(place: Place): string {
  if (place.kind === 'channel') return `${place.team.displayName} › ${place.channel.displayName}`;
  return place.kind === 'chat' ? (place.chat.topic ?? 'Chat of two') : 'Personal app';
}

/** Who would not see this place in Teams, and why; nothing where all is as in Teams. */
export function whyUnseen({ user, place }: Pick<Scene, 'user' | 'place'>): string | undefined {
  if (place.kind === 'personal') return undefined;
  const room = place.kind === 'channel' ? place.channel : place.chat;
  if (room.members.includes(user.id)) return undefined;
  return `${user.displayName} is not a member of ${placeName(place)}: the real Teams would not show it to them.`;
}
