import { choiceWords } from '../words/choice-words.js';
import type { Say } from '../words/speaker.js';
import { executeAction, text, type AdaptiveCard } from './adaptive-card.js';

/** The verb of the picker's button. */
export const pickVerb = 'photo.pick';

/** Adds a field that finds people of the organisation while one types (Teams, "people picker in Adaptive Cards"). */
export function withPeoplePicker(say: Say, card: AdaptiveCard): AdaptiveCard {
  return {
    ...card,
    body: [
      ...card.body,
      text(say(choiceWords.pick), { weight: 'Bolder' }, 'Medium'),
      {
        type: 'Input.ChoiceSet',
        id: 'person',
        style: 'filtered',
        placeholder: say(choiceWords.typeName),
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
    ],
    actions: [...(card.actions ?? []), executeAction(say(choiceWords.show), pickVerb, { ask: pickVerb })],
  };
}
