import { adaptiveCard, text, type AdaptiveCard } from './adaptive-card.js';

/** An answer in words: what it is about, what is the matter, and where there is one, the way forward. */
export interface Notice {
  readonly title: string;
  readonly reason: string;
  readonly hint?: string;
}

export function noticeCard({ title, reason, hint }: Notice): AdaptiveCard {
  return adaptiveCard([`${title}: ${reason}`, hint].filter((sentence) => sentence !== undefined).join(' '), [
    text(title, { size: 'Medium', weight: 'Bolder' }),
    text(reason, {}, 'Small'),
    ...(hint === undefined ? [] : [text(hint, { isSubtle: true }, 'Small')]),
  ]);
}
