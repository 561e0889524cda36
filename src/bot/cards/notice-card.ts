import { adaptiveCard, text, type AdaptiveCard } from './adaptive-card.js';

/** An answer in words: what it is about, what is the matter, and where there is one, the way forward. */
export interface Notice {
  readonly title: string;
  readonly reason: string;
  readonly hint?: string;
  /** Where the way forward leads out of the card. */
  readonly link?: { readonly title: string; readonly url: string };
}

export function noticeCard({ title, reason, hint, link }: Notice): AdaptiveCard {
  const fallbackText = [`${title}: ${reason}`, hint].filter((sentence) => sentence !== undefined).join(' ');
  const body = [
    text(title, { size: 'Medium', weight: 'Bolder' }),
    text(reason, {}, 'Small'),
    ...(hint === undefined ? [] : [text(hint, { isSubtle: true }, 'Small')]),
  ];
  return adaptiveCard(fallbackText, body, link ? [{ type: 'Action.OpenUrl', ...link }] : []);
}

/** The same card with one more sentence, about what happens next. */
export function withHint(card: AdaptiveCard, hint: string): AdaptiveCard {
  return {
    ...card,
    fallbackText: `${card.fallbackText} ${hint}`,
    body: [...card.body, text(hint, { isSubtle: true }, 'Small')],
  };
}
