import { z } from 'zod';
import type { Member, Team } from '../model/team.js';
import { PortraitError } from '../model/portrait-error.js';
import type { GraphClient, GraphRead } from './graph-client.js';
import { segment } from './photo-paths.js';
import { readAllPages, type ListRead } from './read-pages.js';

const team = z
  .object({ id: z.string(), displayName: z.string().nullish() })
  .transform(({ id, displayName }): Team => ({ id, displayName: displayName ?? '' }));

const member = z
  .object({
    userId: z.string().nullish(),
    displayName: z.string().nullish(),
    email: z.string().nullish(),
    tenantId: z.string().nullish(),
    roles: z.array(z.string()).nullish(),
  })
  .transform((found): Member => ({
    userId: found.userId ?? '',
    displayName: found.displayName ?? '',
    mail: found.email ?? null,
    tenantId: found.tenantId ?? '',
    roles: found.roles ?? [],
  }));

/** Reads teams and who is in them, in their channels and in chats. Each answers undefined where Graph answers 404. */
export class Teams {
  readonly #graph: GraphClient;

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  /** The teams of the signed-in viewer. */
  joinedTeams(read: ListRead): Promise<Team[] | undefined> {
    return readAllPages(
      this.#graph,
      { ...read, path: '/me/joinedTeams', route: '/me/joinedTeams', scopes: ['Team.ReadBasic.All'] },
      team,
    );
  }

  /** One team by its id. */
  async team(teamId: string, read: ListRead): Promise<Team | undefined> {
    const path = `/teams/${segment(teamId)}?$select=id,displayName`;
    const body = await this.#graph.json({ ...read, path, route: '/teams/{id}', scopes: ['Team.ReadBasic.All'] });
    if (body === undefined) return undefined;
    const parsed = team.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new PortraitError('graph_unavailable', `Not a team: ${z.prettifyError(parsed.error)}`);
  }

  teamMembers(teamId: string, read: ListRead): Promise<Member[] | undefined> {
    const path = `/teams/${segment(teamId)}/members`;
    return this.#members({ ...read, path, route: '/teams/{id}/members', scopes: ['TeamMember.Read.All'] });
  }

  /** Everyone who sees a channel: in a shared one also those who are in no way members of its team. */
  channelMembers(teamId: string, channelId: string, read: ListRead): Promise<Member[] | undefined> {
    const path = `/teams/${segment(teamId)}/channels/${segment(channelId)}/allMembers`;
    const route = '/teams/{id}/channels/{id}/allMembers';
    return this.#members({ ...read, path, route, scopes: ['ChannelMember.Read.All'] });
  }

  chatMembers(chatId: string, read: ListRead): Promise<Member[] | undefined> {
    const path = `/chats/${segment(chatId)}/members`;
    return this.#members({ ...read, path, route: '/chats/{id}/members', scopes: ['ChatMember.Read'] });
  }

  #members(read: ListRead & Pick<GraphRead, 'path' | 'route' | 'scopes'>): Promise<Member[] | undefined> {
    return readAllPages(this.#graph, read, member);
  }
}
