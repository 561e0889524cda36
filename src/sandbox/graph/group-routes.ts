import type { Group, User } from '../tenant/tenant.js';
import { compileFilter, type TextProperties } from './filter-expression.js';
import { findGroup, findTeam } from './find-group.js';
import { entityResponse, parameter } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError, unsupportedQuery } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import { resourceNotFound } from './refusals.js';
import { compileSearch } from './search-expression.js';
import { selectedProperties, userEntity } from './user-properties.js';

/** Page sizes of a group's members (Graph, "list group members"). */
const pageSize: PageSize = { usual: 100, largest: 999 };

/** @throws GraphError 403, or 404 where there is no such group. */
function readableGroup(call: GraphCall): Group {
  requirePermission(permissionRules.groups, call.reader);
  const group = findGroup(call.tenant, parameter(call, 'group'));
  if (!group) throw new GraphError(resourceNotFound(parameter(call, 'group')));
  return group;
}

function groupEntity(call: GraphCall, { id, displayName, mail, visibility }: Group): object {
  const entity = {
    id,
    displayName,
    description: null,
    groupTypes: ['Unified'],
    mail,
    mailEnabled: true,
    mailNickname: mail.split('@')[0],
    resourceProvisioningOptions: findTeam(call.tenant, id) ? ['Team'] : [],
    securityEnabled: false,
    visibility,
  };
  return selected(call, entity);
}

const readGroup: GraphHandler = (call) =>
  entityResponse(call.version, 'groups/$entity', groupEntity(call, readableGroup(call)));

/** What groups may be filtered and searched by here. */
const searchableGroupProperties: TextProperties<Group> = {
  id: ({ id }) => id,
  displayName: ({ displayName }) => displayName,
  mail: ({ mail }) => mail,
};

/** Every group, a team's too, that `$filter` and `$search` leave. */
const listGroups: GraphHandler = (call) => {
  requirePermission(permissionRules.groups, call.reader);
  const { query, headers } = call.request;
  const [filter, search] = [query.get('$filter'), query.get('$search')];
  if (search !== null && headers.get('consistencylevel')?.toLowerCase() !== 'eventual') {
    throw unsupportedQuery("$search needs the header 'ConsistencyLevel: eventual'");
  }
  const matches = filter === null ? () => true : compileFilter(filter, searchableGroupProperties);
  const isSought = search === null ? () => true : compileSearch(search, searchableGroupProperties);
  return page<Group>(call, {
    context: 'groups',
    items: [...call.tenant.groups, ...call.tenant.teams].filter((group) => matches(group) && isSought(group)),
    pageSize,
    entity: (group) => groupEntity(call, group),
  });
};

/** The members of groups and teams, as the directory shows users. */
const listMembers: GraphHandler = (call) => {
  const { members } = readableGroup(call);
  const properties = selectedProperties(call.request.query.get('$select'));
  return page<User>(call, {
    context: properties ? `directoryObjects(${properties.join(',')})` : 'directoryObjects',
    items: call.tenant.users.filter(({ id }) => members.includes(id)),
    pageSize,
    entity: (user) => ({ '@odata.type': '#microsoft.graph.user', ...userEntity(user, call.reader, properties) }),
  });
};

/** The directory reads of groups. No group is a member of another, so direct and transitive members are the same. */
export const groupRoutes: readonly GraphRoute[] = [
  { path: 'groups', handlers: { GET: listGroups } },
  { path: 'groups/{group}', handlers: { GET: readGroup } },
  { path: 'groups/{group}/members', handlers: { GET: listMembers } },
  { path: 'groups/{group}/transitiveMembers', handlers: { GET: listMembers } },
];
