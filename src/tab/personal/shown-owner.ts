import { ownerOfSegments } from '../../model/owner-path.js';
import { ownerPath } from '../api/paths.js';
import type { Whose } from '../photo/whose.js';

/** Whose photo fills the page. */
export interface ShownOwner {
  /** Path of the photo's owner. */
  readonly owner: string;
  readonly whose: Whose;
  /** Undefined where the directory has to be asked. */
  readonly name: string | undefined;
  /** Empty for who is no colleague. */
  readonly userPrincipalName: string;
}

/**
 * Where a deep link leads to: `users/{id or name}` as in the API's paths, or such an id or name alone.
 * @returns undefined for the beginning, and for what names nobody
 */
export function ownerOfSubPage(subPage: string): ShownOwner | undefined {
  if (subPage === '') return undefined;
  const path = subPage.includes('/') ? subPage.split('/') : ['users', subPage];
  const owner = ownerOfSegments(path.map(decoded));
  if (owner?.kind !== 'user') return undefined;
  return { owner: ownerPath(owner), whose: 'person', name: undefined, userPrincipalName: '' };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
