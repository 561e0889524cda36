import type { Card } from './teams-client.js';

/** A picture of a card, as it stands there. */
export interface CardImage {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
}

/** Every picture of a card in reading order, however deep it stands. */
export function imagesIn({ body }: Card): CardImage[] {
  return body.flatMap(imagesOf);
}

function imagesOf(element: unknown): CardImage[] {
  if (typeof element !== 'object' || element === null) return [];
  if ((element as { type?: unknown }).type === 'Image') return [element as CardImage];
  return Object.values(element).flatMap((value: unknown) => (Array.isArray(value) ? value.flatMap(imagesOf) : []));
}

/** How many bytes the pictures of a card take, all together. */
export function imageBytesIn(card: Card): number {
  const base64 = imagesIn(card).map(({ url }) => url.split(',')[1] ?? '');
  return base64.reduce((sum, one) => sum + Buffer.from(one, 'base64').byteLength, 0);
}
