import type { Channel, Team } from '../tenant/tenant.js';
import { membersPage } from './conversation-members.js';
import { isOutsider } from './find-group.js';
import { contextKey, entityResponse, parameter } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import type { PermissionRule } from './permissions.js';
import { notAMember, threadNotFound } from './refusals.js';
import { permittedTeam } from './permitted-team.js';

/** Graph documents no page size for channels; no team here has more than this. */
const pageSize: PageSize = { usual: 100, largest: 999 };

/**
 * The channel that a call addresses. Who is in a shared channel need not be in its team.
 * @throws GraphError 403, or 404 where there is no such channel.
 */
function permittedChannel(call: GraphCall, rule: PermissionRule): { team: Team; channel: Channel } {
  const team = permittedTeam(call, rule);
  const channel = team.channels.find(({ id }) => id === parameter(call, 'channel'));
  if (!channel) throw new GraphError(threadNotFound(parameter(call, 'channel')));
  if (isOutsider(channel, call.reader)) throw new GraphError(notAMember);
  return { team, channel };
}

function channelEntity(call: GraphCall, { id, displayName, membershipType }: Channel): object {
  return selected(call, { id, displayName, description: null, membershipType, tenantId: call.tenant.id });
}

/** An application sees every channel, a member those that they are in. */
const listChannels: GraphHandler = (call) => {
  const team = permittedTeam(call, permissionRules.channels);
  if (isOutsider(team, call.reader)) throw new GraphError(notAMember);
  return page<Channel>(call, {
    context: `teams${contextKey(team.id)}/channels`,
    items: team.channels.filter((channel) => !isOutsider(channel, call.reader)),
    pageSize,
    entity: (channel) => channelEntity(call, channel),
  });
};

const readChannel: GraphHandler = (call) => {
  const { team, channel } = permittedChannel(call, permissionRules.channels);
  return entityResponse(call.version, `teams${contextKey(team.id)}/channels/$entity`, channelEntity(call, channel));
};

const listMembers: GraphHandler = (call) => {
  const { team, channel } = permittedChannel(call, permissionRules.channelMembers);
  return membersPage(call, {
    id: channel.id,
    members: channel.members,
    context: `teams${contextKey(team.id)}/channels${contextKey(channel.id)}`,
    isOwner: (user) => user === channel.members[0],
  });
};

/** The reads of channels. No channel here is shared with another team, so its members are all its members. */
export const channelRoutes: readonly GraphRoute[] = [
  { path: 'teams/{team}/channels', handlers: { GET: listChannels } },
  { path: 'teams/{team}/channels/{channel}', handlers: { GET: readChannel } },
  { path: 'teams/{team}/channels/{channel}/members', handlers: { GET: listMembers } },
  { path: 'teams/{team}/channels/{channel}/allMembers', handlers: { GET: listMembers } },
];
