import { registeredClients } from '../entra/clients.js';
import type { Team } from '../tenant/tenant.js';
import { findTeam } from './find-group.js';
import { parameter } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { requirePermission } from './permissions.js';
import type { PermissionRule } from './permissions.js';
import { teamNotFound } from './refusals.js';

/** The one client that teams and chats have installed. */
const installedApp = registeredClients.find(({ name }) => name === 'portrait')?.clientId;

/** The client that is installed in a team or chat, if one is. */
export function installedIn(place: { readonly installed: boolean } | undefined): string | undefined {
  return place?.installed ? installedApp : undefined;
}

/**
 * The team that a call addresses, for a reader with a permission for it.
 * @throws GraphError 403, or 404 where there is no such team.
 */
export function permittedTeam(call: GraphCall, rule: PermissionRule): Team {
  const id = parameter(call, 'team');
  const team = findTeam(call.tenant, id);
  requirePermission(rule, call.reader, { installedClient: installedIn(team) });
  if (!team) throw new GraphError(teamNotFound(id));
  return team;
}
