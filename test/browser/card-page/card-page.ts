import * as AdaptiveCards from 'adaptivecards';

/** A card with its name, as it comes from a test. */
interface Shown {
  readonly what: string;
  readonly card: object;
}

/** Shows cards one below the other, as messages of a conversation stand. */
function showCards(cards: readonly Shown[], hostConfig: object): void {
  document.querySelector('#cards')?.replaceChildren(
    ...cards.map(({ what, card }) => {
      const message = document.createElement('article');
      message.setAttribute('aria-label', what);
      message.append(elementOf(card, hostConfig));
      return message;
    }),
  );
}

function elementOf(card: object, hostConfig: object): HTMLElement {
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  adaptive.parse(card);
  const element = adaptive.render();
  if (!element) throw new Error('A card that is not rendered');
  return element;
}

Object.assign(globalThis, { showCards });
