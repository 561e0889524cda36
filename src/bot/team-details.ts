import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../foundation/clock.js';
import { within, type Deadline } from '../foundation/deadline.js';
import { isGuid } from '../foundation/guid.js';
import { PortraitError } from '../model/portrait-error.js';

/** A team as Teams' connector tells of it. */
export interface TeamDetail {
  /** Entra object id of the team's group. */
  readonly groupId: string;
  readonly name: string;
}

const connectorAnswer = z.looseObject({ aadGroupId: z.string().refine(isGuid), name: z.string().nullish() });

/** A team keeps its group for life; its name may change. */
const memoryMs = 10 * 60_000;
const mostTeams = 5_000;

/** Asks Teams which group is behind a team: messages do not always say. */
export class TeamDetails {
  readonly #known: LRUCache<string, TeamDetail>;

  constructor(clock: Clock) {
    this.#known = new LRUCache({ max: mostTeams, ttl: memoryMs, perf: clock });
  }

  /**
   * @param threadId id of the team's conversations
   * @returns undefined where Teams knows no such team
   * @throws PortraitError roster_unavailable
   */
  async of(context: TurnContext, threadId: string, deadline: Deadline): Promise<TeamDetail | undefined> {
    // Who answered is part of what was answered.
    const key = JSON.stringify([context.activity.serviceUrl, threadId]);
    const known = this.#known.get(key);
    if (known) return known;
    const answer = connectorAnswer.safeParse(await askConnector(context, threadId, deadline));
    if (!answer.success) return undefined;
    const detail = { groupId: answer.data.aadGroupId, name: answer.data.name ?? '' };
    this.#known.set(key, detail);
    return detail;
  }
}

async function askConnector(context: TurnContext, threadId: string, deadline: Deadline): Promise<unknown> {
  try {
    return await within(deadline.signal, TeamsInfo.getTeamDetails(context, threadId));
  } catch (cause) {
    const { statusCode } = Object(cause) as { readonly statusCode?: unknown };
    // No team, an id that Teams cannot read, or one that the bot is not in.
    if (statusCode === 404 || statusCode === 400 || statusCode === 403) return undefined;
    throw new PortraitError('roster_unavailable', `Teams did not tell of a team (status ${String(statusCode)})`, {
      cause,
    });
  }
}
