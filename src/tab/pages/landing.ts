import { ownerOfSegments } from '../../model/owner-path.js';
import type { PhotoOwner } from '../../model/photo-owner.js';

/**
 * Where a deep link leads to: the path of a photo's owner as the API has it, such as `users/{id or name}`, `teams/{id}`
 * or `me/contacts/{id}`, each name percent-encoded or not; or somebody's id or name alone.
 * @param subPage what Teams says of the link; empty where there was none
 * @returns undefined for the beginning, and for what names nobody
 */
export function ownerOfSubPage(subPage: string): PhotoOwner | undefined {
  if (subPage === '') return undefined;
  const path = subPage.split('/').map(decoded);
  return ownerOfSegments(path) ?? (path.length === 1 ? { kind: 'user', user: path[0] ?? '' } : undefined);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
