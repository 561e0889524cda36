import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';
import type { GraphClient, GraphRead } from './graph-client.js';
import { encodeText, segment } from './photo-paths.js';
import { readAllPages, readPage, type ListRead } from './read-pages.js';

/** Somebody in a group, or something: groups hold groups and devices as well, which have no user principal name. */
export interface GroupMember {
  readonly id: string;
  readonly userPrincipalName: string;
}

/** A group of the directory. */
export interface GroupName {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
}

const groupMember = z
  .object({ id: z.string(), userPrincipalName: z.string().nullish() })
  .transform(({ id, userPrincipalName }): GroupMember => ({ id, userPrincipalName: userPrincipalName ?? '' }));

const groupName = z
  .object({ id: z.string(), displayName: z.string().nullish(), mail: z.string().nullish() })
  .transform(({ id, displayName, mail }): GroupName => ({ id, displayName: displayName ?? '', mail: mail ?? null }));

/** The largest page that Graph gives (Graph, "list group transitive members"). */
const pageSize = 999;
/** More namesakes than this are not a choice but a list; the person is asked for more of the name. */
const mostMatches = 10;
const nameFields = '$select=id,displayName,mail';

/** The least that lists groups and who is in them (Graph's permissions reference). */
const scopes = ['GroupMember.Read.All'];

/** Finds groups, and reads who is in them. */
export class Groups {
  readonly #graph: GraphClient;

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  /** Everybody in the group and in the groups inside it; undefined where there is no such group. */
  members(groupId: string, read: ListRead): Promise<GroupMember[] | undefined> {
    const path = `/groups/${segment(groupId)}/transitiveMembers?$select=id,userPrincipalName&$top=${pageSize}`;
    return readAllPages(this.#graph, { ...read, path, route: '/groups/{id}/transitiveMembers', scopes }, groupMember);
  }

  /** One group by its id. */
  async group(groupId: string, read: ListRead): Promise<GroupName | undefined> {
    const path = `/groups/${segment(groupId)}?${nameFields}`;
    const body = await this.#graph.json({ ...read, path, route: '/groups/{id}', scopes });
    if (body === undefined) return undefined;
    const parsed = groupName.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new PortraitError('graph_unavailable', `Not a group: ${z.prettifyError(parsed.error)}`);
  }

  /** By mail address. */
  findByMail(mail: string, read: ListRead): Promise<GroupName[]> {
    const filter = encodeText(`mail eq '${mail.replaceAll("'", "''")}'`);
    return this.#found({ ...read, path: `/groups?$filter=${filter}`, route: '/groups?$filter' });
  }

  /** By words of the display name, in any order, each from its beginning. */
  async searchByName(name: string, read: ListRead): Promise<GroupName[]> {
    const words = name.replaceAll(/["\\]/g, ' ').trim();
    if (words === '') return [];
    const path = `/groups?$search=${encodeText(`"displayName:${words}"`)}`;
    // Graph refuses $search on directory objects without this header.
    return this.#found({ ...read, path, route: '/groups?$search', headers: { ConsistencyLevel: 'eventual' } });
  }

  async #found(read: Omit<GraphRead, 'scopes'>): Promise<GroupName[]> {
    const path = `${read.path}&$top=${mostMatches}&${nameFields}`;
    const page = await readPage(this.#graph, { ...read, path, scopes }, groupName);
    return page?.items ?? [];
  }
}
