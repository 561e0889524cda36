import type { Group, Team, Tenant } from '../tenant/tenant.js';
import type { Reader } from './reader.js';

/** A group, a team's too, by its id in any letter case. */
export function findGroup({ groups, teams }: Tenant, id: string): Group | undefined {
  return [...groups, ...teams].find((group) => group.id === id.toLowerCase());
}

/** A team by its id, which is its group's. */
export function findTeam({ teams }: Tenant, id: string): Team | undefined {
  return teams.find((team) => team.id === id.toLowerCase());
}

/** Whether a reader is a person who is not among these members. An application is nowhere an outsider. */
export function isOutsider({ members }: { readonly members: readonly string[] }, reader: Reader): boolean {
  return reader.kind === 'user' && !members.includes(reader.userId);
}

/** Whether a group keeps itself to its members and the reader is none. */
export function isHidden(group: Group, reader: Reader): boolean {
  return group.visibility === 'Private' && isOutsider(group, reader);
}
