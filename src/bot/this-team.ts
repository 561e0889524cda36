import type { TeamsChannelData } from 'botbuilder';
import { isChannel } from './where.js';
import type { Turn } from './turn.js';

/** The team whose channel a conversation is in, by Teams' own word. */
export interface TeamHere {
  /** Id of the team's conversations, whose roster lists its members. */
  readonly threadId: string;
  /** Entra object id of the team's group. */
  readonly groupId: string;
  /** Empty where Teams does not say. */
  readonly name: string;
}

/**
 * @returns undefined where the conversation is in no team
 * @throws PortraitError roster_unavailable
 */
export async function teamHere({ context, parts, deadline }: Turn): Promise<TeamHere | undefined> {
  if (!isChannel(context)) return undefined;
  const { team } = (context.activity.channelData ?? {}) as TeamsChannelData;
  // Where nothing is said of the team, the channel itself leads to it.
  const [channel = ''] = context.activity.conversation.id.split(';');
  const threadId = team?.id ?? channel;
  if (team?.aadGroupId) return { threadId, groupId: team.aadGroupId, name: team.name ?? '' };
  const detail = await parts.teamDetails.of(context, threadId, deadline);
  return detail && { threadId, ...detail };
}

/** Whether the sender is in the team itself: a shared channel also holds people who are not. */
export async function isInThisTeam({ context, parts, deadline }: Turn, { threadId }: TeamHere): Promise<boolean> {
  const member = await parts.roster.memberOf(threadId, context, context.activity.from.id, deadline);
  return member?.entraId !== undefined && member.role !== 'anonymous';
}
