import type { Say } from '../words/speaker.js';
import { adaptiveCard, text, type AdaptiveCard } from './adaptive-card.js';
import { photoButtons, type PhotoCardContent } from './photo-card.js';

type PersonCardContent = Pick<PhotoCardContent, 'name' | 'address' | 'tabUrl' | 'sizeRequests'>;

/** Somebody whose photo is not at hand just now: a press on a size shows it, as soon as it can be had. */
export function personCard(say: Say, { name, address, tabUrl, sizeRequests }: PersonCardContent): AdaptiveCard {
  const below = address === '' ? [] : [text(address, { isSubtle: true }, 'None')];
  return adaptiveCard(
    [name, address].filter((line) => line !== '').join('\n'),
    [text(name, { size: 'Large', weight: 'Bolder' }), ...below],
    photoButtons(say, sizeRequests, tabUrl),
  );
}
