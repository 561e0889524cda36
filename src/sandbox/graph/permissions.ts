import { GraphError } from './graph-error.js';
import type { GraphRefusal } from './graph-error.js';
import type { Reader } from './reader.js';

/** Which permissions open a family of paths, any one of them. */
export interface PermissionRule {
  /** For a signed-in user. */
  readonly delegated: readonly string[];
  /** For a signed-in user who reaches for what is their own; these are enough there beside `delegated`. */
  readonly delegatedOwn: readonly string[];
  /** For an application by itself, granted for the whole tenant: the roles in its token. */
  readonly application: readonly string[];
  /** For an application that is installed in the very team or chat; such a right is in no token. */
  readonly installed: readonly string[];
  readonly refusal: (wanted: readonly string[], reader: Reader) => GraphRefusal;
}

/** What one call reaches for. */
export interface Reach {
  /** The user whose data it is, where it is a user's. */
  readonly ownerId?: string | undefined;
  /** Id of the client that is installed in the team or chat in question, if one is. */
  readonly installedClient?: string | undefined;
}

/**
 * Checks a reader against a rule.
 * @throws GraphError 403.
 */
export function requirePermission(rule: PermissionRule, reader: Reader, reach: Reach = {}): void {
  const wanted = accepted(rule, reader, reach);
  if (wanted.some((name) => reader.granted.includes(name)) || isInstalled(rule, reader, reach)) return;
  const named = reader.kind === 'app' ? [...rule.installed, ...wanted] : wanted;
  throw new GraphError(rule.refusal(named, reader));
}

function accepted(rule: PermissionRule, reader: Reader, { ownerId }: Reach): readonly string[] {
  if (reader.kind === 'app') return rule.application;
  return reader.userId === ownerId ? [...rule.delegatedOwn, ...rule.delegated] : rule.delegated;
}

function isInstalled(rule: PermissionRule, reader: Reader, { installedClient }: Reach): boolean {
  return rule.installed.length > 0 && reader.kind === 'app' && reader.clientId === installedClient;
}
