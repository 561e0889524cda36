import { GraphError } from './graph-error.js';
import type { GraphRefusal } from './graph-error.js';
import type { Reader } from './reader.js';

/** The directory's way to say no. */
export const requestDenied: GraphRefusal = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

/** The photo store's and the mailboxes' way to say no. */
export const accessDenied: GraphRefusal = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access is denied. Check credentials and try again.',
};

/** Exchange's photo store has none, or shows none to this reader. */
export const photoWasNotFound: GraphRefusal = {
  status: 404,
  code: 'ErrorItemNotFound',
  message: "The photo wasn't found.",
};

/** A mailbox holds no such contact or folder, or there is no such mailbox. */
export const itemNotFound: GraphRefusal = {
  status: 404,
  code: 'ErrorItemNotFound',
  message: 'The specified object was not found in the store.',
};

/** Teams' way to say that the permission is missing: it names what it wants and what it was shown. */
export function missingPermissions(wanted: readonly string[], reader: Reader): GraphRefusal {
  const [kind, shown] = reader.kind === 'app' ? ['role', 'Roles'] : ['scope', 'Scopes'];
  const [asked, granted] = [wanted.join(','), reader.granted.join(',')];
  const message = `Missing ${kind} permissions on the request. API requires one of '${asked}'. ${shown} on the request '${granted}'`;
  return { status: 403, code: 'Forbidden', message };
}

/** Teams' way to say that somebody is not among the members. */
export const notAMember: GraphRefusal = {
  status: 403,
  code: 'Forbidden',
  message: 'The signed-in user is not among the members.',
};

/** No team, or a group without one. */
export function teamNotFound(id: string): GraphRefusal {
  return { status: 404, code: 'NotFound', message: `No team found with Group Id ${id}` };
}

/** No channel or chat of that id. */
export function threadNotFound(id: string): GraphRefusal {
  return { status: 404, code: 'NotFound', message: `No conversation found with the id ${id}` };
}

/** Nothing in the directory has that name. */
export function resourceNotFound(name: string): GraphRefusal {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return { status: 404, code: 'Request_ResourceNotFound', message };
}

/** An application has no "me". */
export function meNeedsUser(): GraphError {
  const message = '/me request is only valid with delegated authentication flow.';
  return new GraphError({ status: 400, code: 'BadRequest', message });
}
