import { z } from 'zod';
import type { GraphClient } from './graph-client.js';
import { segment } from './photo-paths.js';
import { readAllPages, type ListRead } from './read-pages.js';

/** Somebody in a group, or something: groups hold groups and devices as well, which have no user principal name. */
export interface GroupMember {
  readonly id: string;
  readonly userPrincipalName: string;
}

const groupMember = z
  .object({ id: z.string(), userPrincipalName: z.string().nullish() })
  .transform(({ id, userPrincipalName }): GroupMember => ({ id, userPrincipalName: userPrincipalName ?? '' }));

/** The largest page that Graph gives (Graph, "list group transitive members"). */
const pageSize = 999;

/** Reads who is in a group. */
export class Groups {
  readonly #graph: GraphClient;

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  /** Everybody in the group and in the groups inside it; undefined where there is no such group. */
  members(groupId: string, read: ListRead): Promise<GroupMember[] | undefined> {
    const path = `/groups/${segment(groupId)}/transitiveMembers?$select=id,userPrincipalName&$top=${pageSize}`;
    return readAllPages(
      this.#graph,
      { ...read, path, route: '/groups/{id}/transitiveMembers', scopes: ['GroupMember.Read.All'] },
      groupMember,
    );
  }
}
