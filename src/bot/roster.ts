import { TeamsInfo, type Activity, type TeamsChannelData, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import type { CacheEvent } from '../model/events.js';
import { PortraitError } from '../model/portrait-error.js';

/** Somebody whom Teams lists in a conversation. */
export interface RosterMember {
  /** The id in Teams' conversations (`29:…`). */
  readonly id: string;
  readonly name: string;
  /** Entra object id; anonymous guests of a meeting have none. */
  readonly entraId: string | undefined;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  /** Tenant the person belongs to; where Teams does not say, the conversation's. */
  readonly tenantId: string;
  readonly role: 'user' | 'guest' | 'anonymous' | 'external';
}

/** Teams says `objectId` on the wire where the SDK's types say `aadObjectId`; some answers carry both. */
const rosterAnswer = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** Roster calls are throttled per conversation; nobody notices two minutes of a member who left. */
const memoryMs = 2 * 60_000;
const mostMembers = 20_000;
/** Entra's names end there; a longer one would fill the card. */
const longestName = 256;

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
   * @returns undefined for somebody who is not in the conversation
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
    // 404: not a member. 403: the bot itself is not in this roster. 400: an id that Teams cannot read.
    if (status === 404 || status === 403 || status === 400) return undefined;
    const facts = typeof status === 'number' ? `status ${status}` : String(cause);
    throw new PortraitError('roster_unavailable', `Teams did not answer a roster question (${facts})`, { cause });
  }
}

/** @throws PortraitError roster_unavailable for what is no member */
export function toMember(answer: unknown, tenantOfConversation: string): RosterMember {
  const parsed = rosterAnswer.safeParse(answer);
  if (!parsed.success) throw new PortraitError('roster_unavailable', 'Teams answered a roster question with no member');
  const found = parsed.data;
  const userPrincipalName = found.userPrincipalName ?? '';
  return {
    id: found.id,
    name: (found.name ?? userPrincipalName).slice(0, longestName),
    entraId: found.aadObjectId ?? found.objectId ?? undefined,
    userPrincipalName,
    mail: found.email ?? null,
    tenantId: found.tenantId ?? tenantOfConversation,
    role: readRole(found.userRole ?? '', userPrincipalName),
  };
}

/** Entra marks guests in their user principal name as well, for answers that leave the role out. */
function readRole(userRole: string, userPrincipalName: string): RosterMember['role'] {
  const role = userRole.toLowerCase();
  if (role === 'anonymous') return 'anonymous';
  if (role === 'guest' || userPrincipalName.toLowerCase().includes('#ext#')) return 'guest';
  // A role that nobody has heard of gets no more than somebody from outside.
  return role === '' || role === 'user' || role === 'owner' ? 'user' : 'external';
}
