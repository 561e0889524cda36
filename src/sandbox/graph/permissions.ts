import type { GraphRefusal } from './graph-error.js';
import { GraphError } from './graph-error.js';
import type { Reader } from './reader.js';

/** Which permissions open a family of paths, any one of them. */
export interface PermissionRule {
  /** For a signed-in user. */
  readonly delegated: readonly string[];
  /** For a signed-in user who reads what is their own; these are enough there beside `delegated`. */
  readonly delegatedOwn: readonly string[];
  /** For an application by itself. */
  readonly application: readonly string[];
  readonly refusal: GraphRefusal;
}

/** The directory's way to say no. */
const requestDenied: GraphRefusal = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

/** The photo store's way to say no. */
const accessDenied: GraphRefusal = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access is denied. Check credentials and try again.',
};

/** One row for each family of paths. Source: Graph's permissions reference, August 2026. */
export const permissionRules = {
  users: {
    delegated: ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
    delegatedOwn: ['User.Read', 'User.ReadWrite'],
    application: ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
    refusal: requestDenied,
  },
  userPhotos: {
    delegated: ['User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'],
    delegatedOwn: ['User.Read', 'User.ReadWrite'],
    application: ['ProfilePhoto.Read.All', 'User.Read.All', 'User.ReadBasic.All', 'ProfilePhoto.ReadWrite.All'],
    refusal: accessDenied,
  },
} as const satisfies Record<string, PermissionRule>;

/**
 * Checks a reader against a rule.
 * @param ownerId the user whose data it is, where it is a user's.
 * @throws GraphError 403.
 */
export function requirePermission(rule: PermissionRule, reader: Reader, ownerId: string | undefined): void {
  if (!accepted(rule, reader, ownerId).some((name) => reader.granted.includes(name)))
    throw new GraphError(rule.refusal);
}

function accepted(rule: PermissionRule, reader: Reader, ownerId: string | undefined): readonly string[] {
  if (reader.kind === 'app') return rule.application;
  return reader.userId === ownerId ? [...rule.delegatedOwn, ...rule.delegated] : rule.delegated;
}
