import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../foundation/clock.js';
import { deadlineIn, within, type Deadline } from '../../foundation/deadline.js';
import { PortraitError } from '../../model/portrait-error.js';
import { toMember, type RosterMember } from '../roster-member.js';
import { conversationTenant, rosterRoom } from '../roster.js';

/** As `Roster` remembers its members. */
const memoryMs = 2 * 60_000;
/** Of all conversations together, some 300 bytes each. */
const mostMembers = 20_000;
/** The most that Teams gives at once, and how often it is asked: who is not among the first thousand is not searched. */
const pageSize = 500;
const mostPages = 2;
/** A list is a help before anything is typed, and must leave time for faces. */
const listMs = 1_500;

const rosterPage = z.looseObject({ members: z.array(z.unknown()).nullish(), continuationToken: z.string().nullish() });

/** Lists who is in a conversation, with the right that Teams gives the bot by being in it. */
export class PeopleHere {
  readonly #clock: Clock;
  readonly #lists: LRUCache<string, readonly RosterMember[]>;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lists = new LRUCache({
      maxSize: mostMembers,
      sizeCalculation: ({ length }) => length + 1,
      ttl: memoryMs,
      perf: clock,
    });
  }

  /**
   * Nobody where Teams does not let the bot see who is here.
   * @throws PortraitError roster_unavailable
   */
  async list(context: TurnContext, deadline: Deadline): Promise<readonly RosterMember[]> {
    const { activity } = context;
    const tenant = conversationTenant(activity);
    const room = rosterRoom(activity);
    const key = JSON.stringify([activity.serviceUrl, tenant, room]);
    const kept = this.#lists.get(key);
    if (kept) return kept;
    const inTime = deadlineIn(Math.min(listMs, Math.max(1, deadline.remainingMs())), this.#clock);
    const answers = await readPages(context, room, inTime);
    const members = answers.map((answer) => toMember(answer, tenant));
    this.#lists.set(key, members);
    return members;
  }
}

async function readPages(context: TurnContext, room: string, deadline: Deadline): Promise<unknown[]> {
  const members: unknown[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = rosterPage.safeParse(await askConnector(context, room, next, deadline));
    members.push(...(page.data?.members ?? []));
    next = page.data?.continuationToken ?? undefined;
    if (!next) break;
  }
  return members;
}

async function askConnector(
  context: TurnContext,
  room: string,
  next: string | undefined,
  deadline: Deadline,
): Promise<unknown> {
  try {
    // Named for teams, it asks the roster of whatever conversation it is given.
    return await within(deadline.signal, TeamsInfo.getPagedTeamMembers(context, room, pageSize, next));
  } catch (cause) {
    const status = (cause as { statusCode?: unknown }).statusCode;
    // The bot is not in this roster, or the channel has no such list.
    if (status === 400 || status === 403 || status === 404) return undefined;
    const facts = typeof status === 'number' ? `status ${status}` : String(cause);
    throw new PortraitError('roster_unavailable', `Teams did not list a roster (${facts})`, { cause });
  }
}
