import { ownerSegments } from '../model/owner-path.js';
import type { PhotoOwner } from '../model/photo-owner.js';

/** The address that opens an owner's photo in the tab; undefined where the tab has none. */
export type TabLink = (owner: PhotoOwner) => string | undefined;

/** The personal tab's `entityId` in the app package. */
const personalTab = 'photos';

/**
 * Deep links into Teams (Teams, "deep link to an application").
 * @param host of the cloud's Teams
 * @param appId as the app is known in Teams
 */
export function teamsTabLink(host: string, appId: string): TabLink {
  return (owner) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageOf(owner) }));
    return `https://${host}/l/entity/${appId}/${personalTab}?context=${context}`;
  };
}

/** Links to the page that plays Teams for the tab. */
export function hostPageTabLink(page: string): TabLink {
  return (owner) => {
    const url = new URL(page);
    url.searchParams.set('place', 'personal');
    url.searchParams.set('subPageId', subPageOf(owner));
    return url.href;
  };
}

export const noTabLink: TabLink = () => undefined;

function subPageOf(owner: PhotoOwner): string {
  return ownerSegments(owner).map(encodeURIComponent).join('/');
}
