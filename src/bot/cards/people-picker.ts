import { choiceWords } from '../words/choice-words.js';
import type { Say } from '../words/speaker.js';
import { executeAction, type AdaptiveCard, type CardAction } from './adaptive-card.js';

/** Adds a field that finds people of the organisation while one types (Teams, "people picker in Adaptive Cards"). */
export function withPeoplePicker(say: Say, card: AdaptiveCard): AdaptiveCard {
  return {
    ...card,
    body: [
      ...card.body,
      {
        type: 'Input.ChoiceSet',
        id: 'person',
        spacing: 'Medium',
        label: say(choiceWords.pick),
        isRequired: true,
        errorMessage: say(choiceWords.pickFirst),
        style: 'filtered',
        placeholder: say(choiceWords.typeName),
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
    ],
    actions: [
      ...(card.actions ?? []).map(withoutInput),
      executeAction(say(choiceWords.show), 'photo.pick', { ask: 'photo.pick' }),
    ],
  };
}

/** The other buttons work though nobody is picked. */
function withoutInput(action: CardAction): CardAction {
  if (action.type !== 'Action.Execute') return action;
  const associatedInputs = 'none';
  return { ...action, associatedInputs, fallback: { ...action.fallback, associatedInputs } };
}
