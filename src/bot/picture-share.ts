import type { ImageDelivery } from './image-delivery.js';

/** What each of several pictures of one message may take of its budget. */
export function shareOf({ encoding }: ImageDelivery, pictures: number): ImageDelivery['encoding'] {
  const { budgetBytes } = encoding;
  return budgetBytes === undefined ? encoding : { ...encoding, budgetBytes: Math.floor(budgetBytes / pictures) };
}
