import { TeamsInfo, type Activity, type TeamsChannelData, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import type { CacheEvent } from '../model/events.js';
import { PortraitError } from '../model/portrait-error.js';
import { toMember, type RosterMember } from './roster-member.js';

/** Roster calls are throttled per conversation; nobody notices two minutes of a member who left. */
const memoryMs = 2 * 60_000;
const mostMembers = 20_000;
/** Looks up who is in a conversation, with the right that Teams gives the bot by being in it. */
export class Roster {
  readonly #members: LRUCache<string, RosterMember>;
  readonly #observe: (event: CacheEvent) => void;

  constructor(clock: Clock, observe: (event: CacheEvent) => void) {
    this.#members = new LRUCache({ max: mostMembers, ttl: memoryMs, perf: clock });
    this.#observe = observe;
  }

  /**
   * @param memberId a Teams id (`29:…`); real Teams also takes an Entra object id
   * @returns undefined for somebody who is not in the conversation, or whom the bot may not see there
   * @throws PortraitError roster_unavailable
   */
  member(context: TurnContext, memberId: string, deadline: Deadline): Promise<RosterMember | undefined> {
    return this.memberOf(rosterRoom(context.activity), context, memberId, deadline);
  }

  /** As `member`, in a team or conversation that is named by its id. */
  async memberOf(
    room: string,
    context: TurnContext,
    memberId: string,
    deadline: Deadline,
  ): Promise<RosterMember | undefined> {
    return this.#look(room, context, memberId, deadline).catch((thrown: unknown) => {
      if (thrown instanceof PortraitError && thrown.code === 'app_not_installed') return undefined;
      throw thrown;
    });
  }

  /**
   * Whoever sent an activity.
   * @throws PortraitError asker_unlisted, app_not_installed where the bot may not see who is here, or roster_unavailable
   */
  async sender(context: TurnContext, deadline: Deadline): Promise<RosterMember> {
    const { activity } = context;
    const member = await this.#look(rosterRoom(activity), context, activity.from.id, deadline);
    if (!member) throw new PortraitError('asker_unlisted', 'The asker is not in the roster of the conversation');
    return member;
  }

  async #look(
    room: string,
    context: TurnContext,
    memberId: string,
    deadline: Deadline,
  ): Promise<RosterMember | undefined> {
    const { serviceUrl } = context.activity;
    const tenant = conversationTenant(context.activity);
    // Who answered, and for which tenant, is part of what was answered.
    const key = JSON.stringify([serviceUrl, tenant, room, memberId]);
    const kept = this.#members.get(key);
    this.#observe({ cache: 'roster', event: kept ? 'hit' : 'miss' });
    if (kept) return kept;
    const answer = await askConnector(context, room, memberId, deadline);
    const member = answer === undefined ? undefined : toMember(answer, tenant);
    if (member) this.#members.set(key, member);
    return member;
  }
}

/** Tenant of the conversation, as Teams states it; empty where it does not. */
export function conversationTenant(activity: Activity): string {
  const { tenant } = (activity.channelData ?? {}) as TeamsChannelData;
  return tenant?.id ?? activity.conversation.tenantId ?? '';
}

/** A private or shared channel has members of its own; any other channel has the team's (Teams, "get Teams context"). */
export function rosterRoom(activity: Activity): string {
  const { team, channel } = (activity.channelData ?? {}) as TeamsChannelData & { channel?: { type?: string } };
  const hasOwnMembers = channel?.type === 'private' || channel?.type === 'shared';
  const [conversation = ''] = activity.conversation.id.split(';');
  return hasOwnMembers ? conversation : (team?.id ?? conversation);
}

async function askConnector(
  context: TurnContext,
  room: string,
  memberId: string,
  deadline: Deadline,
): Promise<unknown> {
  try {
    // Named for teams, it asks the roster of whatever conversation it is given.
    return await within(deadline.signal, TeamsInfo.getTeamMember(context, room, memberId));
  } catch (cause) {
    const status = (cause as { statusCode?: unknown }).statusCode;
    // 404: not a member. 400: an id that Teams cannot read. 403: the bot itself is not in this roster.
    if (status === 404 || status === 400) return undefined;
    if (status === 403) throw new PortraitError('app_not_installed', 'Teams does not let the bot see this roster');
    const facts = typeof status === 'number' ? `status ${status}` : String(cause);
    throw new PortraitError('roster_unavailable', `Teams did not answer a roster question (${facts})`, { cause });
  }
}
