import type { Group, User } from '../tenant/tenant.js';
import { findGroup, findTeam } from './find-group.js';
import { entityResponse, parameter } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import { resourceNotFound } from './refusals.js';
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

const readGroup: GraphHandler = (call) => {
  const { id, displayName, mail, visibility } = readableGroup(call);
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
  return entityResponse(call.version, 'groups/$entity', selected(call, entity));
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
  { path: 'groups/{group}', handlers: { GET: readGroup } },
  { path: 'groups/{group}/members', handlers: { GET: listMembers } },
  { path: 'groups/{group}/transitiveMembers', handlers: { GET: listMembers } },
];
