import type { Contact } from '../tenant/tenant.js';
import { addressedUser } from './find-user.js';
import type { GraphCall } from './graph-call.js';

/**
 * The contact that a call addresses: in the mailbox of `me` or `users/{user}`, and where the path names a folder, in that one.
 * Exchange's ids are compared letter by letter.
 */
export function findContact(call: GraphCall): Contact | undefined {
  const { tenant, parameters } = call;
  const folder = parameters.get('folder');
  const { user } = addressedUser(call);
  return tenant.contacts.find(
    ({ id, userId, parentFolderId }) =>
      id === parameters.get('contact') && userId === user?.id && (folder === undefined || folder === parentFolderId),
  );
}
