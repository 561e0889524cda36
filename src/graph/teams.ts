import { z } from 'zod';
import type { Member, Team } from '../model/team.js';
import type { GraphClient } from './graph-client.js';
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
    return readAllPages(this.#graph, { ...read, path: '/me/joinedTeams', route: '/me/joinedTeams' }, team);
  }

  teamMembers(teamId: string, read: ListRead): Promise<Member[] | undefined> {
    return this.#members(`/teams/${segment(teamId)}/members`, '/teams/{id}/members', read);
  }

  /** Everyone who sees a channel: in a shared one also those who are in no way members of its team. */
  channelMembers(teamId: string, channelId: string, read: ListRead): Promise<Member[] | undefined> {
    const path = `/teams/${segment(teamId)}/channels/${segment(channelId)}/allMembers`;
    return this.#members(path, '/teams/{id}/channels/{id}/allMembers', read);
  }

  chatMembers(chatId: string, read: ListRead): Promise<Member[] | undefined> {
    return this.#members(`/chats/${segment(chatId)}/members`, '/chats/{id}/members', read);
  }

  #members(path: string, route: string, read: ListRead): Promise<Member[] | undefined> {
    return readAllPages(this.#graph, { ...read, path, route }, member);
  }
}
