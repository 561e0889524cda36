import type { Mention } from './reading/read-message.js';
import { sightingWords } from './words/sighting-words.js';
import type { Say } from './words/speaker.js';

/** What an answer calls somebody who was mentioned; Teams gives no name with some mentions. */
export function nameOfMention(say: Say, { name }: Mention): string {
  return name || say(sightingWords.nameless);
}
