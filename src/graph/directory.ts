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
/** Graph refuses $search on directory objects without this header. */
const advanced = { ConsistencyLevel: 'eventual' };
const typedProperties = ['displayName', 'mail', 'userPrincipalName'];
/** Graph takes no more values in one filter (Graph, "advanced queries"). */
const idsPerFilter = 15;
/** More namesakes than this are not a choice but a list; the person is asked for more of the name. */
const mostMatches = 10;

/** Of a name's words, and of each word's letters, so many look for names like it. */
const mostWords = 4;
const beginningLength = 3;
/** Enough to find the likest name among, and one page of Graph. */
const mostAlike = 50;

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
    return this.#list(`/users?$search=${search}&$top=${mostMatches}&${personFields}`, '/users?$search', {
      ...read,
      headers: advanced,
    });
  }

  /**
   * People some word of whose display name begins like some word of this one: among them is who was meant by a name with
   * a slip in it, as long as the slip is not at its beginning.
   */
  async searchAlike(name: string, read: DirectoryRead): Promise<Person[]> {
    const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
    const beginnings = [...new Set(words.slice(0, mostWords).map((word) => word.slice(0, beginningLength)))];
    if (beginnings.length === 0) return [];
    const search = encodeText(beginnings.map((beginning) => `"displayName:${beginning}"`).join(' OR '));
    return this.#list(`/users?$search=${search}&$top=${mostAlike}&${personFields}`, '/users?$search', {
      ...read,
      headers: advanced,
    });
  }

  /**
   * By what somebody has typed so far: words of the display name as `searchByName` reads them, or the beginning of a mail
   * address or user principal name. One request, since there is one for every few letters.
   * @param most people in the answer, at the most
   */
  async searchAsTyped(text: string, most: number, read: DirectoryRead): Promise<Person[]> {
    const typed = text.replaceAll(/["\\]/g, ' ').trim();
    if (typed === '') return [];
    const search = encodeText(typedProperties.map((property) => `"${property}:${typed}"`).join(' OR '));
    return this.#list(`/users?$search=${search}&$top=${most}&${personFields}`, '/users?$search', {
      ...read,
      headers: advanced,
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
