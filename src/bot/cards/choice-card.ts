import { adaptiveCard, executeAction, text, type AdaptiveCard, type ColumnSetElement } from './adaptive-card.js';
import { breakable } from './breakable.js';
import type { SignedResizeRequest } from '../card-signer.js';

/** Somebody to choose, with what the button for it carries. */
export interface Choice {
  readonly name: string;
  /** User principal name or mail address. */
  readonly address: string;
  /** Undefined where there is no photo to show. */
  readonly picture: { readonly url: string; readonly altText: string } | undefined;
  readonly request: SignedResizeRequest;
}

export interface ChoiceContent {
  readonly title: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
}

/** People to choose from; the photo of whoever is chosen takes the card's place. */
export function choiceCard({ title, hint, choices }: ChoiceContent): AdaptiveCard {
  const names = choices.map(({ name, address }) => `${name}, ${address}`);
  return adaptiveCard(
    [`${title}: ${hint}`, ...names].join('\n'),
    [text(title, { size: 'Medium', weight: 'Bolder' }), text(hint, {}, 'Small'), ...choices.map(row)],
    choices.map((choice) => executeAction(buttonTitle(choice, choices), 'photo.resize', choice.request)),
  );
}

/** What fits beside a face. */
const longestAddress = 24;

function row({ name, address, picture }: Choice): ColumnSetElement {
  const face = picture ? [{ type: 'Image', ...picture, width: '48px' } as const] : [];
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: '56px', items: face },
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'Center',
        items: [text(name, { weight: 'Bolder' }), text(breakable(address, longestAddress), { isSubtle: true }, 'None')],
      },
    ],
  };
}

/** By the name, and by the address where the name says nothing. */
function buttonTitle({ name, address }: Choice, all: readonly Choice[]): string {
  return all.filter((other) => other.name === name).length > 1 ? address : name;
}
