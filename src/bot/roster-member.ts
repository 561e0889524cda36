import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';

/** Somebody whom Teams lists in a conversation. */
export interface RosterMember {
  /** The id in Teams' conversations (`29:…`). */
  readonly id: string;
  readonly name: string;
  /** Entra object id; anonymous guests of a meeting have none. */
  readonly entraId: string | undefined;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  /** Tenant the person belongs to; where Teams does not say, the conversation's. */
  readonly tenantId: string;
  readonly role: 'user' | 'guest' | 'anonymous' | 'external';
}

/** Teams says `objectId` on the wire where the SDK's types say `aadObjectId`; some answers carry both. */
const rosterAnswer = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** Entra's names end there; a longer one would fill the card. */
const longestName = 256;

/** @throws PortraitError roster_unavailable for what is no member */
export function toMember(answer: unknown, tenantOfConversation: string): RosterMember {
  const parsed = rosterAnswer.safeParse(answer);
  if (!parsed.success) throw new PortraitError('roster_unavailable', 'Teams answered a roster question with no member');
  const found = parsed.data;
  const userPrincipalName = found.userPrincipalName ?? '';
  return {
    id: found.id,
    name: (found.name ?? userPrincipalName).slice(0, longestName),
    entraId: found.aadObjectId ?? found.objectId ?? undefined,
    userPrincipalName,
    mail: found.email ?? null,
    tenantId: found.tenantId ?? tenantOfConversation,
    role: readRole(found.userRole ?? '', userPrincipalName),
  };
}

/** Entra marks guests in their user principal name as well, for answers that leave the role out. */
function readRole(userRole: string, userPrincipalName: string): RosterMember['role'] {
  const role = userRole.toLowerCase();
  if (role === 'anonymous') return 'anonymous';
  if (role === 'guest' || userPrincipalName.toLowerCase().includes('#ext#')) return 'guest';
  // A role that nobody has heard of gets no more than somebody from outside.
  return role === '' || role === 'user' || role === 'owner' ? 'user' : 'external';
}
