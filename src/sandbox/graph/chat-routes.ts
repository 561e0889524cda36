import type { Chat } from '../tenant/tenant.js';
import { membersPage } from './conversation-members.js';
import { isOutsider } from './find-group.js';
import { addressedUser } from './find-user.js';
import { contextKey, entityResponse, parameter } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import type { PermissionRule } from './permissions.js';
import { notAMember, resourceNotFound, threadNotFound } from './refusals.js';
import { installedIn } from './permitted-team.js';

/** Page sizes of the list of chats (Graph, "list chats"). */
const pageSize: PageSize = { usual: 20, largest: 50 };

/** @throws GraphError 403, or 404 where there is no such chat. */
function permittedChat(call: GraphCall, rule: PermissionRule): Chat {
  const chat = call.tenant.chats.find(({ id }) => id === parameter(call, 'chat'));
  requirePermission(rule, call.reader, { installedClient: installedIn(chat) });
  if (!chat) throw new GraphError(threadNotFound(parameter(call, 'chat')));
  if (isOutsider(chat, call.reader)) throw new GraphError(notAMember);
  return chat;
}

/** A chat without a topic is between two. */
function chatEntity(call: GraphCall, { id, topic }: Chat): object {
  return selected(call, { id, topic, chatType: topic === null ? 'oneOnOne' : 'group', tenantId: call.tenant.id });
}

/** The chats that somebody is in: `/chats` is the signed-in user's. */
const listChats: GraphHandler = (call) => {
  const { user, name, context } = addressedUser(call);
  requirePermission(permissionRules.chatLists, call.reader, { ownerId: user?.id });
  if (!user) throw new GraphError(resourceNotFound(name));
  return page<Chat>(call, {
    context: `${context}/chats`,
    items: call.tenant.chats.filter(({ members }) => members.includes(user.id)),
    pageSize,
    entity: (chat) => chatEntity(call, chat),
  });
};

const readChat: GraphHandler = (call) =>
  entityResponse(call.version, 'chats/$entity', chatEntity(call, permittedChat(call, permissionRules.chats)));

/** In a chat everybody who is no guest is an owner. */
const listMembers: GraphHandler = (call) => {
  const { id, members } = permittedChat(call, permissionRules.chatMembers);
  return membersPage(call, { id, members, context: `chats${contextKey(id)}`, isOwner: () => true });
};

/** The reads of chats. */
export const chatRoutes: readonly GraphRoute[] = [
  { path: 'chats', handlers: { GET: listChats } },
  { path: 'me/chats', handlers: { GET: listChats } },
  { path: 'users/{user}/chats', handlers: { GET: listChats } },
  { path: 'chats/{chat}', handlers: { GET: readChat } },
  { path: 'chats/{chat}/members', handlers: { GET: listMembers } },
];
