import type { MessagingExtensionAttachment } from 'botbuilder';
import { toAttachment as cardAttachment, type AdaptiveCard } from '../cards/adaptive-card.js';
import type { FoundPerson } from './found-person.js';

/** The small picture beside a name. */
export interface Thumbnail {
  /** Where the client finds it; may hold the picture itself. */
  readonly url: string;
  readonly alt: string;
}

const thumbnailCard = 'application/vnd.microsoft.card.thumbnail';

/** One result: how it looks in the list, and the card that is inserted. */
export function toAttachment(
  card: AdaptiveCard,
  { name, address }: FoundPerson,
  thumbnail: Thumbnail | undefined,
): MessagingExtensionAttachment {
  const content = { title: name, text: escaped(address), images: thumbnail ? [thumbnail] : [] };
  return { ...cardAttachment(card), preview: { contentType: thumbnailCard, content } };
}

/** A title is shown as it is; in a text below it clients read HTML (Teams, "thumbnail card"). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
