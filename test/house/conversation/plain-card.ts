import type { Card } from '../teams-client.js';

type Element = Record<string, unknown>;

/**
 * A card as clients read it that know Adaptive Cards 1.5 and nothing of Teams' own, as the renderer from npm: in place of
 * a person it has the element's fallback, and of the people picker the same field with one name to choose.
 */
export function plainCard(card: Card): Card {
  return { ...card, body: card.body.map(plainElement) };
}

function plainElement(element: Element): Element {
  if (element['type'] === 'Component') return element['fallback'] as Element;
  if (element['type'] !== 'Input.ChoiceSet') return element;
  const plain = Object.entries(element).filter(([key]) => key !== 'choices.data');
  return { ...Object.fromEntries(plain), choices: [{ title: 'Kim Park', value: 'kim' }] };
}
