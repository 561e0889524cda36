import { sameGuid } from '../foundation/guid.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import type { RosterMember } from './roster-member.js';
import type { Account } from './sign-in/accounts.js';

/** Why somebody sees only the people of the same conversation. */
export type OutsiderReason = 'guest' | 'anonymous' | 'otherTenant';

/** Somebody who asks, and how far the app's own rights may serve them. */
export type Asker =
  /** A non-guest member of an allowed tenant: sees everyone in that tenant's directory. */
  | { readonly kind: 'member'; readonly member: RosterMember; readonly tenantId: string }
  /** Anyone else in a conversation of an allowed tenant: sees the people of that conversation. */
  | {
      readonly kind: 'outsider';
      readonly member: RosterMember;
      readonly tenantId: string;
      readonly reason: OutsiderReason;
    };

/**
 * Decides what the app's rights may serve somebody. The roster is asked, never the activity: `from` is the client's word.
 * @param conversationTenantId tenant of the conversation
 * @param allowedTenants tenants (GUIDs) that the app serves
 * @throws PortraitError tenant_not_allowed
 */
export function judgeAsker(
  member: RosterMember,
  conversationTenantId: string,
  allowedTenants: readonly string[],
): Asker {
  const isAllowed = (tenantId: string): boolean => allowedTenants.some((allowed) => sameGuid(allowed, tenantId));
  if (member.role === 'user' && member.entraId !== undefined && isAllowed(member.tenantId)) {
    return { kind: 'member', member, tenantId: member.tenantId };
  }
  if (!isAllowed(conversationTenantId)) {
    throw new PortraitError(
      'tenant_not_allowed',
      'Neither the asker nor the conversation belongs to an allowed tenant',
    );
  }
  return { kind: 'outsider', member, tenantId: conversationTenantId, reason: outsiderReason(member) };
}

function outsiderReason(member: RosterMember): OutsiderReason {
  if (member.role === 'anonymous' || member.entraId === undefined) return 'anonymous';
  return member.role === 'guest' ? 'guest' : 'otherTenant';
}

/** Who a member is to Entra. */
export function accountOf({ member, tenantId }: Asker & { readonly kind: 'member' }): Account {
  // Whoever has no Entra id is judged an outsider.
  return { tenantId: tenantId.toLowerCase(), userId: (member.entraId ?? '').toLowerCase() };
}

/** The app's own rights, as far as they serve somebody. */
export function appViewer({ kind, tenantId }: Asker): Viewer {
  return kind === 'member' ? { kind: 'app', tenantId } : { kind: 'app', tenantId, reach: 'conversation' };
}
