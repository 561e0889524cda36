import type { SandboxResponse } from '../http/messages.js';
import type { Tenant, User } from '../tenant/tenant.js';
import type { GraphCall } from './graph-call.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';

/** Page sizes of the members of teams, channels and chats (Graph, "list members of team"). */
const pageSize: PageSize = { usual: 100, largest: 999 };

/** People in a team, a channel or a chat. */
export interface Conversation {
  /** The id that the memberships' own ids are made from. */
  readonly id: string;
  /** In the OData context, before `/members`. */
  readonly context: string;
  readonly members: readonly string[];
  /** Whether a user owns it. A guest never does. */
  readonly isOwner: (userId: string) => boolean;
}

function roles({ id, userType }: User, { isOwner }: Conversation): string[] {
  if (userType === 'Guest') return ['guest'];
  return isOwner(id) ? ['owner'] : [];
}

/** A membership, as Teams tells it: `userId` is the user, `id` only the membership. */
function member(user: User, conversation: Conversation, { id: tenantId }: Tenant): Record<string, unknown> {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`1##${tenantId}##${conversation.id}##${user.id}`).toString('base64'),
    roles: roles(user, conversation),
    displayName: user.displayName,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: user.id,
    email: user.mail,
    tenantId,
  };
}

/** One page of the members. */
export function membersPage(call: GraphCall, conversation: Conversation): SandboxResponse {
  const { tenant } = call;
  return page<User>(call, {
    context: `${conversation.context}/members`,
    items: tenant.users.filter(({ id }) => conversation.members.includes(id)),
    pageSize,
    entity: (user) => selected(call, member(user, conversation, tenant)),
  });
}
