import { isGuid } from '../../foundation/guid.js';
import { clouds } from '../../model/clouds.js';
import { ownerOfSegments } from '../../model/owner-path.js';
import type { TabLink } from '../tab-links.js';

/** Where the tab is found. */
export interface TabPlaces {
  /** Where this app is reached, without a trailing slash; undefined where nobody knows. */
  readonly publicUrl: string | undefined;
  /** Makes the links that our own cards carry. */
  readonly tabLink: TabLink;
}

/** Links travel between clouds; `teams.cloud.microsoft` is the newer name of the first. */
const teamsHosts: readonly string[] = [
  ...Object.values(clouds).map(({ deepLinkHost }) => deepLinkHost),
  'teams.cloud.microsoft',
];
const deepLinkPath = /^\/l\/entity\/[^/]+\/[^/]+$/;

/** The letters of a user principal name (Entra, "userPrincipalName property"). */
const userPrincipalName = /^[\w.'!#^~-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/**
 * Whose page of the tab a link leads to: a deep link of Teams' to the app, or the address of the tab itself.
 * @returns an id or a user principal name; undefined for any other link
 */
export function personOfLink(link: string, places: TabPlaces): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (!leadsToTab(url, places)) return undefined;
  const owner = ownerOf(subPageOf(url));
  return owner?.kind === 'user' && isUserName(owner.user) ? owner.user : undefined;
}

function leadsToTab(url: URL, { publicUrl, tabLink }: TabPlaces): boolean {
  const ours = tabLink({ kind: 'me' });
  if (ours !== undefined && isSamePage(url, new URL(ours))) return true;
  if (publicUrl !== undefined && isSamePage(url, new URL(`${publicUrl}/tab`))) return true;
  if (url.protocol !== 'https:' || !teamsHosts.includes(url.hostname)) return false;
  const ourPath = ours === undefined ? '' : pathOf(new URL(ours));
  // As long as nobody knows by which id Teams knows this app, its links are known by what they lead to.
  return deepLinkPath.test(ourPath) ? pathOf(url) === ourPath : deepLinkPath.test(pathOf(url));
}

function isSamePage(one: URL, other: URL): boolean {
  return one.origin === other.origin && pathOf(one) === pathOf(other);
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}

function subPageOf({ searchParams, hash }: URL): string {
  const context = searchParams.get('context');
  if (context !== null) return subEntityOf(context);
  return searchParams.get('subPageId') ?? searchParams.get('subEntityId') ?? hash.slice(1);
}

function subEntityOf(context: string): string {
  try {
    const { subEntityId } = Object(JSON.parse(context)) as { readonly subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : '';
  } catch {
    return '';
  }
}

function ownerOf(subPage: string): ReturnType<typeof ownerOfSegments> {
  try {
    return ownerOfSegments(subPage.split('/').map(decodeURIComponent));
  } catch {
    return undefined;
  }
}

function isUserName(user: string): boolean {
  return isGuid(user) || userPrincipalName.test(user);
}
