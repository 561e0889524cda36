import type { Tenant, User } from '../tenant/tenant.js';
import { contextKey } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import { meNeedsUser } from './refusals.js';

/** A user by object id or user principal name, in any letter case; an e-mail address that is neither finds nobody, as in Graph. */
export function findUser({ users }: Tenant, idOrName: string): User | undefined {
  const sought = idOrName.toLowerCase();
  return users.find(({ id, userPrincipalName }) => id === sought || userPrincipalName.toLowerCase() === sought);
}

/** Whom a path that begins with `me` or `users/{user}` is about. */
export interface AddressedUser {
  /** As addressed; for `me` the id. */
  readonly name: string;
  /** Undefined where nobody is there. */
  readonly user: User | undefined;
  /** In an OData context; Graph writes `me` out too. */
  readonly context: string;
}

/** @throws GraphError 400 where an application says `me`. */
export function addressedUser({ tenant, parameters, reader }: GraphCall): AddressedUser {
  const name = parameters.get('user') ?? (reader.kind === 'user' ? reader.userId : undefined);
  if (name === undefined) throw meNeedsUser();
  return { name, user: findUser(tenant, name), context: `users${contextKey(name)}` };
}
