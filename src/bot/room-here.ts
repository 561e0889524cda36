import type { TeamsChannelData, TurnContext } from 'botbuilder';
import type { Room } from '../model/room.js';
import { teamHere } from './this-team.js';
import { isChannel, isPrivateChat } from './where.js';

/**
 * The room that a conversation is in, as Graph knows it: a private or shared channel has members of its own, any other
 * channel has the team's (Teams, "get Teams context").
 * @returns undefined in somebody's own chat with the bot, and where Teams does not say which team it is
 */
export function roomHere(context: TurnContext): Room | undefined {
  if (isPrivateChat(context)) return undefined;
  const [conversation = ''] = context.activity.conversation.id.split(';');
  if (!isChannel(context)) return { kind: 'chat', chat: conversation };
  const team = teamHere(context)?.groupId;
  if (team === undefined) return undefined;
  const { channel } = (context.activity.channelData ?? {}) as TeamsChannelData & { channel?: { type?: string } };
  const hasOwnMembers = channel?.type === 'private' || channel?.type === 'shared';
  return hasOwnMembers ? { kind: 'channel', team, channel: conversation } : { kind: 'team', team };
}
