import { adaptiveCard, text, type AdaptiveCard, type CardElement } from './adaptive-card.js';

/** What can be asked, by example: first what works with a mention, then what works where nobody can be mentioned. */
const examples = [
  ['photo of @name', 'somebody of this conversation'],
  ['photo of @name 96', 'the same, 96 pixels wide'],
  ['photo of Kim Park', 'anyone in the organisation, by name'],
  ['photo of kim@example.com', 'by user principal name or mail address'],
  ['my photo', 'your own'],
  ['photo of contact Corner Bakery', 'one of your contacts; also “team” or “group” and its name'],
  ['photo of this team', 'in a channel, its team'],
  ['sign out', 'forgets your sign-in, which contacts, teams and groups need'],
] as const;

export function helpCard(): AdaptiveCard {
  const title = 'Ask me for a photo';
  const lines = examples.flatMap(([phrase, meaning]): CardElement[] => [
    text(phrase, { weight: 'Bolder' }, 'Medium'),
    text(meaning, { isSubtle: true }, 'None'),
  ]);
  const fallbackText = `${title}. Write "photo of" and mention a person, or write a name or an address.`;
  return adaptiveCard(fallbackText, [text(title, { size: 'Medium', weight: 'Bolder' }), ...lines]);
}
