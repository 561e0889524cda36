import { sameGuid } from '../foundation/guid.js';
import { photoScopes } from '../model/graph-scopes.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import { accountOf, appViewer, type Asker } from './asker.js';
import type { ScopeSets } from './command-scopes.js';
import { isInThisTeam, teamHere } from './this-team.js';
import type { Turn } from './turn.js';

/**
 * On whose behalf an owner's photo is read for somebody: people by the app's rights unless it is set to use the asker's,
 * the team of this channel by the app's, and everything else by the asker's own.
 * @throws PortraitError access_denied, or as `Accounts.permit`
 */
export async function viewerFor(turn: Turn, asker: Asker, owner: PhotoOwner): Promise<Viewer> {
  if (owner.kind === 'user' && !usesOwnRights(turn, asker)) return appViewer(asker);
  if (owner.kind === 'team' && (await isSeenHere(turn, owner.team))) return { kind: 'app', tenantId: asker.tenantId };
  return ownViewer(turn, asker, [photoScopes[owner.kind]]);
}

/** Whether people are looked up and shown by the asker's own rights. Who has none here is served by the app's. */
export function usesOwnRights({ parts }: Turn, { kind }: Asker): boolean {
  return parts.photoAccess === 'user' && kind === 'member';
}

/** The asker's own rights, once the app may use them for this. @throws PortraitError as `Accounts.permit` */
export async function ownViewer({ parts, deadline }: Turn, asker: Asker, scopes: ScopeSets): Promise<Viewer> {
  if (asker.kind !== 'member') throw new PortraitError('access_denied', 'An outsider has no rights of their own here');
  const account = accountOf(asker);
  for (const set of scopes) await parts.signIn.accounts.permit(account, set, deadline);
  return { kind: 'user', ...account };
}

async function isSeenHere(turn: Turn, teamId: string): Promise<boolean> {
  const here = await teamHere(turn);
  return here !== undefined && sameGuid(here.groupId, teamId) && (await isInThisTeam(turn, here));
}
