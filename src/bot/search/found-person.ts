import type { Person } from '../../model/person.js';
import type { ResizeRequest } from '../card-signer.js';
import type { RosterMember } from '../roster-member.js';

/** Somebody whom a search found, as a card's buttons name a person. */
export type FoundPerson = Pick<ResizeRequest, 'personId' | 'name' | 'address' | 'memberId'>;

/** Somebody of the directory. */
export function fromDirectory({ id, displayName, userPrincipalName, mail }: Person): FoundPerson {
  return { personId: id, name: displayName, address: userPrincipalName || (mail ?? ''), memberId: '' };
}

/** Somebody of the conversation; undefined for whom no directory knows, or another tenant's. */
export function fromRoster(member: RosterMember, isOfTenant: (tenantId: string) => boolean): FoundPerson | undefined {
  const { id, entraId, name, userPrincipalName, mail, tenantId } = member;
  if (entraId === undefined || !isOfTenant(tenantId)) return undefined;
  return { personId: entraId, name, address: userPrincipalName || (mail ?? ''), memberId: id };
}
