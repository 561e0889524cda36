import type { SandboxResponse } from '../http/messages.js';
import type { User } from '../tenant/tenant.js';
import { compileFilter } from './filter-expression.js';
import { findUser } from './find-user.js';
import { entityResponse } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError, unsupportedQuery } from './graph-error.js';
import { permissionRules, requirePermission } from './permissions.js';
import { meNeedsUser } from './photo-owners.js';
import { compileSearch } from './search-expression.js';
import { searchableUserProperties, selectedProperties, userEntity } from './user-properties.js';

/** Page sizes of the user list (Graph, "list users"). */
const pageSize = { usual: 100, largest: 999 };

function readUser(call: GraphCall, name: string): SandboxResponse {
  const user = findUser(call.tenant, name);
  requirePermission(permissionRules.users, call.reader, user?.id);
  if (!user) {
    throw new GraphError({
      status: 404,
      code: 'Request_ResourceNotFound',
      message: `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
    });
  }
  const selected = selectedProperties(call.request.query.get('$select'));
  const context = selected ? `users(${selected.join(',')})/$entity` : 'users/$entity';
  return entityResponse(call.version, context, userEntity(user, call.reader, selected));
}

const readMe: GraphHandler = (call) => {
  if (call.reader.kind === 'app') throw meNeedsUser();
  return readUser(call, call.reader.userId);
};

/** Everybody whom `$filter` and `$search` leave. */
function found({ tenant, request }: GraphCall): User[] {
  const [filter, search] = [request.query.get('$filter'), request.query.get('$search')];
  if (search !== null && request.headers.get('consistencylevel')?.toLowerCase() !== 'eventual') {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const matches = filter === null ? () => true : compileFilter(filter, searchableUserProperties);
  const isSought = search === null ? () => true : compileSearch(search, searchableUserProperties);
  return tenant.users.filter((user) => matches(user) && isSought(user));
}

function wholeNumber(text: string | null, usual: number, largest: number): number {
  if (text === null) return usual;
  if (!/^\d{1,4}$/.test(text) || Number(text) > largest) throw unsupportedQuery(`Invalid page size or place: ${text}.`);
  return Number(text);
}

const listUsers: GraphHandler = (call) => {
  requirePermission(permissionRules.users, call.reader, undefined);
  const { query, origin, path } = call.request;
  const top = wholeNumber(query.get('$top'), pageSize.usual, pageSize.largest);
  const start = wholeNumber(query.get('$skiptoken'), 0, 9999);
  if (top === 0) throw unsupportedQuery('Invalid page size or place: 0.');
  const users = found(call);
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(start + top));
  const selected = selectedProperties(query.get('$select'));
  return entityResponse(call.version, selected ? `users(${selected.join(',')})` : 'users', {
    ...(query.get('$count') === 'true' ? { '@odata.count': users.length } : {}),
    ...(start + top < users.length ? { '@odata.nextLink': `${origin}${path}?${next.toString()}` } : {}),
    value: users.slice(start, start + top).map((user) => userEntity(user, call.reader, selected)),
  });
};

/** The directory reads of users. */
export const userRoutes: readonly GraphRoute[] = [
  { path: 'users', handlers: { GET: listUsers } },
  { path: 'users/{user}', handlers: { GET: (call) => readUser(call, call.parameters.get('user') ?? '') } },
  { path: 'me', handlers: { GET: readMe } },
];
