import type { app } from '@microsoft/teams-js';
import type { Room } from '../../model/room.js';

/** Who looks, as Teams says. It is for words on the screen alone: the API asks the token. */
export interface Viewer {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
}

/** Where the tab was opened. */
export type TabPlace =
  | { readonly kind: 'personal' }
  | {
      readonly kind: 'team';
      /** The team's group, whose photo it is. */
      readonly team: string;
      readonly teamName: string;
      /** Whose faces belong here: the team's, or those of a private or shared channel. */
      readonly room: Room;
      readonly channel: { readonly kind: 'standard' | 'private' | 'shared'; readonly name: string };
    }
  | { readonly kind: 'chat'; readonly room: Room };

/** Reads Teams' context. A channel of a shared kind belongs to its own team, whichever team it is looked at from. */
export function placeOf(context: app.Context): TabPlace {
  const { team, channel, chat } = context;
  // Hosts leave out what they hide, or send null for it.
  const group = [channel?.ownerGroupId, team?.groupId].find((id) => typeof id === 'string' && id !== '');
  if (group !== undefined) {
    const kind = channelKind(channel?.membershipType);
    const room: Room =
      kind === 'standard' || !channel
        ? { kind: 'team', team: group }
        : { kind: 'channel', team: group, channel: channel.id };
    const teamName = team?.displayName ?? '';
    return { kind: 'team', team: group, teamName, room, channel: { kind, name: channel?.displayName ?? '' } };
  }
  if (chat && chat.id !== '') return { kind: 'chat', room: { kind: 'chat', chat: chat.id } };
  return { kind: 'personal' };
}

function channelKind(membershipType: string | undefined): 'standard' | 'private' | 'shared' {
  if (membershipType === 'Private') return 'private';
  return membershipType === 'Shared' ? 'shared' : 'standard';
}

/** Who looks, by Teams' context; fields that a host leaves out are empty. */
export function viewerOf({ user }: app.Context): Viewer {
  return {
    id: user?.id ?? '',
    userPrincipalName: user?.userPrincipalName ?? user?.loginHint ?? '',
    displayName: user?.displayName ?? '',
  };
}
