import type { TeamsChannelData } from 'botbuilder';
import type { Room } from '../model/room.js';
import { teamHere } from './this-team.js';
import type { Turn } from './turn.js';
import { isChannel, isPrivateChat } from './where.js';

/**
 * The room that a conversation is in, as Graph knows it: a private or shared channel has members of its own, any other
 * channel has the team's (Teams, "get Teams context").
 * @throws PortraitError roster_unavailable
 * @returns undefined in somebody's own chat with the bot, and where Teams does not say which team it is
 */
export async function roomHere(turn: Turn): Promise<Room | undefined> {
  const { context } = turn;
  if (isPrivateChat(context)) return undefined;
  const [conversation = ''] = context.activity.conversation.id.split(';');
  if (!isChannel(context)) return { kind: 'chat', chat: conversation };
  const team = (await teamHere(turn))?.groupId;
  if (team === undefined) return undefined;
  const { channel } = (context.activity.channelData ?? {}) as TeamsChannelData & { channel?: { type?: string } };
  const hasOwnMembers = channel?.type === 'private' || channel?.type === 'shared';
  return hasOwnMembers ? { kind: 'channel', team, channel: conversation } : { kind: 'team', team };
}
