import type { PortraitError } from '../model/portrait-error.js';
import { errorWords, failureWords } from './words/error-words.js';
import type { Say } from './words/speaker.js';

/** The public sentence of a failure, in the language of whoever asked. */
export function explainFailure(say: Say, { code, consent }: PortraitError): string {
  return say(consent ? failureWords.ownConsent : errorWords[code]);
}
