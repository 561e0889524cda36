import type { User } from '../tenant/tenant.js';
import { compileFilter } from './filter-expression.js';
import { addressedUser, findUser } from './find-user.js';
import { entityResponse } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError, unsupportedQuery } from './graph-error.js';
import { page } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import { requestDenied, resourceNotFound } from './refusals.js';
import { compileSearch } from './search-expression.js';
import { searchableUserProperties, selectedProperties, userEntity } from './user-properties.js';

/** Page sizes of the user list (Graph, "list users"). */
const pageSize: PageSize = { usual: 100, largest: 999 };

const readUser: GraphHandler = (call) => {
  const { name, user } = addressedUser(call);
  requirePermission(permissionRules.users, call.reader, { ownerId: user?.id });
  if (!user) throw new GraphError(resourceNotFound(name));
  const selected = selectedProperties(call.request.query.get('$select'));
  const context = selected ? `users(${selected.join(',')})/$entity` : 'users/$entity';
  return entityResponse(call.version, context, userEntity(user, call.reader, selected));
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

const listUsers: GraphHandler = (call) => {
  requirePermission(permissionRules.users, call.reader);
  if (isGuest(call)) throw new GraphError(requestDenied);
  const properties = selectedProperties(call.request.query.get('$select'));
  return page(call, {
    context: properties ? `users(${properties.join(',')})` : 'users',
    items: found(call),
    pageSize,
    entity: (user) => userEntity(user, call.reader, properties),
  });
};

/** A guest may look a person up, and may not see who else there is (Entra, "default user permissions"). */
function isGuest({ tenant, reader }: GraphCall): boolean {
  return reader.kind === 'user' && findUser(tenant, reader.userId)?.userType === 'Guest';
}

/** The directory reads of users. */
export const userRoutes: readonly GraphRoute[] = [
  { path: 'users', handlers: { GET: listUsers } },
  { path: 'users/{user}', handlers: { GET: readUser } },
  { path: 'me', handlers: { GET: readUser } },
];
