import type { Team } from '../tenant/tenant.js';
import { membersPage } from './conversation-members.js';
import { isHidden, isOutsider } from './find-group.js';
import { addressedUser } from './find-user.js';
import { contextKey, entityResponse } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import { permittedTeam } from './permitted-team.js';
import { notAMember, resourceNotFound } from './refusals.js';

/** Graph documents no page size for joined teams; nobody in the tenant is in more than this. */
const pageSize: PageSize = { usual: 100, largest: 999 };

function teamEntity(call: GraphCall, { id, displayName, visibility }: Team): object {
  return selected(call, {
    id,
    displayName,
    description: null,
    internalId: null,
    visibility: visibility.toLowerCase(),
    isArchived: false,
    tenantId: call.tenant.id,
  });
}

const readTeam: GraphHandler = (call) => {
  const team = permittedTeam(call, permissionRules.teams);
  if (isHidden(team, call.reader)) throw new GraphError(notAMember);
  return entityResponse(call.version, 'teams/$entity', teamEntity(call, team));
};

const listMembers: GraphHandler = (call) => {
  const team = permittedTeam(call, permissionRules.teamMembers);
  if (isOutsider(team, call.reader)) throw new GraphError(notAMember);
  const { id, members } = team;
  return membersPage(call, { id, members, context: `teams${contextKey(id)}`, isOwner: (user) => user === members[0] });
};

const listJoined: GraphHandler = (call) => {
  const { user, name } = addressedUser(call);
  requirePermission(permissionRules.joinedTeams, call.reader, { ownerId: user?.id });
  if (!user) throw new GraphError(resourceNotFound(name));
  return page<Team>(call, {
    context: 'teams',
    items: call.tenant.teams.filter(({ members }) => members.includes(user.id)),
    pageSize,
    entity: (team) => teamEntity(call, team),
  });
};

/** The reads of teams. */
export const teamRoutes: readonly GraphRoute[] = [
  { path: 'teams/{team}', handlers: { GET: readTeam } },
  { path: 'teams/{team}/members', handlers: { GET: listMembers } },
  { path: 'me/joinedTeams', handlers: { GET: listJoined } },
  { path: 'users/{user}/joinedTeams', handlers: { GET: listJoined } },
];
