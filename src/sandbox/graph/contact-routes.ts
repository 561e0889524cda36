import type { Contact, ContactFolder, User } from '../tenant/tenant.js';
import { findContact } from './find-contact.js';
import { addressedUser } from './find-user.js';
import { contextKey, entityResponse, parameter } from './graph-call.js';
import type { GraphCall, GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { page, selected } from './pages.js';
import type { PageSize } from './pages.js';
import { permissionRules } from './permission-rules.js';
import { requirePermission } from './permissions.js';
import { itemNotFound } from './refusals.js';

/** Page sizes of what is in a mailbox (Graph, "list contacts"). */
const pageSize: PageSize = { usual: 10, largest: 1000 };

/** @throws GraphError 403 for another user's mailbox, or 404 where nobody has it. */
function permittedMailbox(call: GraphCall): { owner: User; context: string } {
  const { user, context } = addressedUser(call);
  requirePermission(permissionRules.contacts, call.reader, { ownerId: user?.id });
  if (!user) throw new GraphError(itemNotFound);
  return { owner: user, context };
}

function contactEntity(call: GraphCall, { id, parentFolderId, displayName }: Contact): object {
  return selected(call, { id, parentFolderId, displayName, emailAddresses: [] });
}

function folderEntity(call: GraphCall, { id, parentFolderId, displayName }: ContactFolder): object {
  return selected(call, { id, parentFolderId, displayName });
}

/** The contacts of the default folder, or of the folder in the path. */
const listContacts: GraphHandler = (call) => {
  const { owner, context } = permittedMailbox(call);
  const folder = call.parameters.get('folder');
  const isInFolder = ({ folderId, parentFolderId }: Contact) =>
    folder === undefined ? folderId === null : parentFolderId === folder;
  const items = call.tenant.contacts.filter((contact) => contact.userId === owner.id && isInFolder(contact));
  // No folder here is empty: one without contacts is not there.
  if (folder !== undefined && items.length === 0) throw new GraphError(itemNotFound);
  return page<Contact>(call, {
    context: `${context}${folder === undefined ? '' : `/contactFolders${contextKey(folder)}`}/contacts`,
    items,
    pageSize,
    entity: (contact) => contactEntity(call, contact),
  });
};

const readContact: GraphHandler = (call) => {
  const { context } = permittedMailbox(call);
  const contact = findContact(call);
  if (!contact) throw new GraphError(itemNotFound);
  return entityResponse(call.version, `${context}/contacts/$entity`, contactEntity(call, contact));
};

const listFolders: GraphHandler = (call) => {
  const { owner, context } = permittedMailbox(call);
  return page<ContactFolder>(call, {
    context: `${context}/contactFolders`,
    items: call.tenant.contactFolders.filter(({ userId }) => userId === owner.id),
    pageSize,
    entity: (folder) => folderEntity(call, folder),
  });
};

const readFolder: GraphHandler = (call) => {
  const { owner, context } = permittedMailbox(call);
  const folder = call.tenant.contactFolders.find(
    ({ id, userId }) => id === parameter(call, 'folder') && userId === owner.id,
  );
  if (!folder) throw new GraphError(itemNotFound);
  return entityResponse(call.version, `${context}/contactFolders/$entity`, folderEntity(call, folder));
};

/** The reads of contacts: the same in one's own mailbox and, for an application, in anybody's. */
export const contactRoutes: readonly GraphRoute[] = ['me', 'users/{user}'].flatMap((mailbox) => [
  { path: `${mailbox}/contacts`, handlers: { GET: listContacts } },
  { path: `${mailbox}/contacts/{contact}`, handlers: { GET: readContact } },
  { path: `${mailbox}/contactFolders`, handlers: { GET: listFolders } },
  { path: `${mailbox}/contactFolders/{folder}`, handlers: { GET: readFolder } },
  { path: `${mailbox}/contactFolders/{folder}/contacts`, handlers: { GET: listContacts } },
  { path: `${mailbox}/contactFolders/{folder}/contacts/{contact}`, handlers: { GET: readContact } },
]);
