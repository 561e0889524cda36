import type { PhotoOwner } from '../../model/photo-owner.js';
import type { Viewer } from '../../model/viewer.js';

/** What the address of a picture says: whose photo, with whose rights it is read, how large, and which photo it was. */
export interface ImageClaims {
  readonly viewer: Viewer;
  readonly owner: PhotoOwner;
  /** Whose eyes it is for, where those are the owner's own; undefined for anybody's. */
  readonly seenBy?: string | undefined;
  /** Width and height in pixels. */
  readonly size: number;
  /** The photo's own etag, as Graph gave it. */
  readonly etag: string;
}

/** Claims as text: equal claims are equal text, whatever order their members were written in. */
export function writeClaims({ viewer, owner, seenBy, size, etag }: ImageClaims, expiresAt: number): string {
  const own = seenBy === undefined ? [] : [seenBy];
  return JSON.stringify([inOrder(viewer), inOrder(owner), size, etag, expiresAt, ...own]);
}

type Written = [Viewer, PhotoOwner, size: number, etag: string, expiresAt: number, seenBy?: string];

/** @param text of `writeClaims`: whoever reads it has checked that it was written here */
export function readClaims(text: string): { readonly claims: ImageClaims; readonly expiresAt: number } {
  // The shape is known: nothing but what writeClaims wrote bears a tag that fits.
  const [viewer, owner, size, etag, expiresAt, seenBy] = JSON.parse(text) as Written;
  return { claims: { viewer, owner, size, etag, ...(seenBy !== undefined && { seenBy }) }, expiresAt };
}

function inOrder(members: object): object {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}
