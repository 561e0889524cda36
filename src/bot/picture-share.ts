import type { ImageDelivery } from './image-delivery.js';

/**
 * What a person's words and place in the card cost a message beside their picture, as bytes of picture: some 450
 * characters. So a card of twelve stays below the 80 KB of UTF-16 that Teams wants of a message.
 */
const wordsBytes = 340;

/** What each of several pictures of one message may take of its budget. */
export function shareOf({ encoding }: ImageDelivery, pictures: number): ImageDelivery['encoding'] {
  const { budgetBytes } = encoding;
  if (budgetBytes === undefined) return encoding;
  return { ...encoding, budgetBytes: Math.max(1, Math.floor(budgetBytes / pictures) - wordsBytes) };
}
