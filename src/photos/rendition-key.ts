import { createHash } from 'node:crypto';
import { absoluteOwner } from '../model/absolute-owner.js';
import { ownerKey } from '../model/photo-owner.js';
import type { RenditionWish } from './images/rendition.js';
import type { PhotoQuestion } from './photo-source.js';

/** Grows when renditions are made in another way, so that pictures made before are not taken for new ones. */
const recipe = 1;

/** Tenant, owner and etag: the same photo for whoever looks at it. */
export function photoKey({ viewer, owner, requestId }: PhotoQuestion, etag: string): string {
  // Without an etag nothing tells an old photo from a new one: such a photo is kept for this question alone.
  const version = etag || `question ${requestId}`;
  return `${viewer.tenantId.toLowerCase()} ${ownerKey(absoluteOwner(owner, viewer))} ${version}`;
}

/** The photo as a wall reads it: small, and cut by Graph, so that it is never taken for one that was cut here. */
export function faceKey(question: PhotoQuestion, etag: string): string {
  return `${photoKey(question, etag)} face`;
}

/** One way to show one photo. */
export function renditionKey(photo: string, { size, shape, background, encoding }: RenditionWish): string {
  const budget = encoding.format === 'jpeg' ? (encoding.budgetBytes ?? 'any') : 'any';
  return `${photo} ${recipe} ${size} ${shape} ${background} ${encoding.format} ${budget}`;
}

/** Long enough that no two pictures of one address share a tag. */
const tagDigits = 22;

/** A rendition's key as a short opaque text, for HTTP's entity tags. */
export function renditionTag(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, tagDigits);
}
