import type { Tenant, User } from '../tenant/tenant.js';

/** A user by object id or user principal name, in any letter case; an e-mail address that is neither finds nobody, as in Graph. */
export function findUser({ users }: Tenant, idOrName: string): User | undefined {
  const sought = idOrName.toLowerCase();
  return users.find(({ id, userPrincipalName }) => id === sought || userPrincipalName.toLowerCase() === sought);
}
