import type { PhotoKey } from '../tenant/tenant.js';
import type { AddressedOwner } from './address-owner.js';
import { noPhoto } from './eras.js';
import type { GraphCall } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { requirePermission } from './permissions.js';
import type { PermissionRule } from './permissions.js';

/**
 * Where the photo of an addressed owner is kept, for a reader who may have it.
 * @throws GraphError 403 before anything else: who may not ask does not learn who is there. Then 404.
 */
export function permittedKey(owner: AddressedOwner, rule: PermissionRule, { reader, settings }: GraphCall): PhotoKey {
  requirePermission(rule, reader, { ownerId: owner.userId });
  if (owner.photo === undefined) throw noPhoto(settings.era);
  if (typeof owner.photo !== 'string') throw new GraphError(owner.photo);
  return owner.photo;
}
