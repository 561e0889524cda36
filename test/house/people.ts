import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';
import type { SandboxUser } from '../sandbox/open-sandbox.js';
import type { RosterEntry } from './fake-connector.js';
import type { House } from './open-house.js';

export interface People {
  /** The tenant's current user. */
  readonly asker: RosterEntry;
  /** A guest of the tenant. */
  readonly guest: RosterEntry;
  readonly everyone: RosterEntry[];
  /** A colleague of the current user. */
  readonly withPhoto: (photo: PhotoCase) => RosterEntry;
}

/** The sandbox's people, as Teams' roster tells of them. */
export function peopleOf({ open: { info } }: House): People {
  const everyone = info.users.map((one) => rosterEntry(one, info.tenantId));
  const byId = (id: string): RosterEntry => {
    const entry = everyone.find(({ objectId }) => objectId === id);
    if (!entry) throw new Error(`nobody has the id ${id}`);
    return entry;
  };
  const guest = info.users.find(({ isGuest }) => isGuest);
  return {
    asker: byId(info.currentUser),
    guest: byId(guest?.id ?? 'of a guest'),
    everyone,
    withPhoto: (photo) => {
      const found = info.users.find((one) => one.photo === photo && !one.isGuest && one.id !== info.currentUser);
      return byId(found?.id ?? `of somebody with a ${photo} photo`);
    },
  };
}

function rosterEntry(
  { id, displayName, userPrincipalName, mail, isGuest }: SandboxUser,
  tenantId: string,
): RosterEntry {
  return {
    id: `29:${id}`,
    name: displayName,
    objectId: id,
    userPrincipalName,
    ...(mail && { email: mail }),
    tenantId,
    userRole: isGuest ? 'guest' : 'user',
  };
}
