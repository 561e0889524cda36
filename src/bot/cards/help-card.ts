import { exampleWords, type Example } from '../words/example-words.js';
import { helpWords } from '../words/help-words.js';
import type { Say } from '../words/speaker.js';
import { welcomeWords } from '../words/welcome-words.js';
import { adaptiveCard, text, type AdaptiveCard, type CardElement } from './adaptive-card.js';
import { withHint } from './notice-card.js';

/** What can be asked, by example: first what works with a mention, then what works where nobody can be mentioned. */
const all: readonly Example[] = [
  exampleWords.mention,
  exampleWords.size,
  exampleWords.details,
  exampleWords.everyone,
  exampleWords.name,
  exampleWords.address,
  exampleWords.mine,
  exampleWords.contact,
  exampleWords.thisTeam,
  exampleWords.signOut,
];

/** The shortest ways on for somebody who was not understood. */
const few: readonly Example[] = [exampleWords.mention, exampleWords.mine, exampleWords.help];

/** Everything that can be asked, and what the answers depend on. */
export function helpCard(say: Say): AdaptiveCard {
  const card = examplesCard(say, say(helpWords.title), [], all);
  return withHint(card, say(welcomeWords.consent));
}

/** What is said to words that are no question for a photo. */
export function unclearCard(say: Say): AdaptiveCard {
  return examplesCard(say, say(helpWords.unclear), [text(say(helpWords.wayForward), {}, 'Small')], few);
}

function examplesCard(
  say: Say,
  title: string,
  lead: readonly CardElement[],
  examples: readonly Example[],
): AdaptiveCard {
  const lines = examples.flatMap(({ phrase, meaning }): CardElement[] => [
    text(say(phrase), { weight: 'Bolder' }, 'Medium'),
    text(say(meaning), { isSubtle: true }, 'None'),
  ]);
  const fallbackText = `${title}\n${say(helpWords.inWords)}`;
  return adaptiveCard(fallbackText, [text(title, { size: 'Medium', weight: 'Bolder' }), ...lead, ...lines]);
}
