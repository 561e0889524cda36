import { z } from 'zod';
import type { Deadline } from '../foundation/deadline.js';
import type { Person } from '../model/person.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import { jsonOf } from './batch-answer.js';
import type { BatchCalls } from './batch-calls.js';
import type { GraphClient, GraphRead } from './graph-client.js';
import { encodeText, segment } from './photo-paths.js';

/** Who looks whom up, and by when. */
export interface DirectoryRead {
  readonly viewer: Viewer;
  readonly deadline: Deadline;
  readonly requestId: string;
}

const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  mail: z.string().nullish(),
});
const userPage = z.object({ value: z.array(user) });

/** Reads names and addresses of everybody, and nothing more. */
const scopes = ['User.ReadBasic.All'];
const personFields = '$select=id,displayName,userPrincipalName,mail';
/** Graph takes no more values in one filter (Graph, "advanced queries"). */
const idsPerFilter = 15;
/** More namesakes than this are not a choice but a list; the person is asked for more of the name. */
const mostMatches = 10;

/** Finds people in the organisation's directory. */
export class Directory {
  readonly #graph: GraphClient;
  readonly #batches: BatchCalls;

  constructor(graph: GraphClient, batches: BatchCalls) {
    this.#graph = graph;
    this.#batches = batches;
  }

  /** By Entra object id or user principal name. */
  async find(idOrUpn: string, read: DirectoryRead): Promise<Person | undefined> {
    const path = `/users/${segment(idOrUpn)}?${personFields}`;
    const body = await this.#graph.json({ ...read, path, route: '/users/{id}', scopes });
    return body === undefined ? undefined : toPerson(parse(user, body));
  }

  /** By primary mail address, which may differ from the user principal name. */
  findByMail(mail: string, read: DirectoryRead): Promise<Person[]> {
    const filter = encodeText(`mail eq '${mail.replaceAll("'", "''")}'`);
    return this.#list(`/users?$filter=${filter}&$top=${mostMatches}&${personFields}`, '/users?$filter', read);
  }

  /** By words of the display name, in any order, each from its beginning; accents and case do not matter. */
  async searchByName(name: string, read: DirectoryRead): Promise<Person[]> {
    const words = name.replaceAll(/["\\]/g, ' ').trim();
    if (words === '') return [];
    const search = encodeText(`"displayName:${words}"`);
    // Graph refuses $search on directory objects without this header.
    const headers = { ConsistencyLevel: 'eventual' };
    return this.#list(`/users?$search=${search}&$top=${mostMatches}&${personFields}`, '/users?$search', {
      ...read,
      headers,
    });
  }

  /**
   * Many people by their Entra object ids; who is not in the directory is left out. Reads of the same moment travel
   * together with those of their photos.
   */
  async findAll(ids: readonly string[], read: DirectoryRead): Promise<Person[]> {
    const lists = Array.from({ length: Math.ceil(ids.length / idsPerFilter) }, (_, index) =>
      this.#filterByIds(ids.slice(index * idsPerFilter, (index + 1) * idsPerFilter), read),
    );
    return (await Promise.all(lists)).flat();
  }

  async #filterByIds(ids: readonly string[], { viewer, deadline }: DirectoryRead): Promise<Person[]> {
    const filter = encodeText(`id in (${ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(',')})`);
    const path = `/users?$filter=${filter}&$top=${idsPerFilter}&${personFields}`;
    const item = await this.#batches.read({ viewer, scopes, deadline, path, leaves: 'inCompany' });
    return parse(userPage, jsonOf(item, '/users?$filter')).value.map(toPerson);
  }

  async #list(path: string, route: string, read: Omit<GraphRead, 'path' | 'route' | 'scopes'>): Promise<Person[]> {
    const body = await this.#graph.json({ ...read, path, route, scopes });
    return body === undefined ? [] : parse(userPage, body).value.map(toPerson);
  }
}

function parse<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new PortraitError('graph_unavailable', `Not a user: ${z.prettifyError(parsed.error)}`);
}

function toPerson(found: z.infer<typeof user>): Person {
  const userPrincipalName = found.userPrincipalName ?? '';
  return {
    id: found.id,
    displayName: found.displayName ?? userPrincipalName,
    userPrincipalName,
    mail: found.mail ?? null,
  };
}
