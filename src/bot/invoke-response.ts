import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { ErrorCode } from '../model/portrait-error.js';
import type { Answer } from './answer.js';
import { explainFailure } from './explain-failure.js';
import type { Say } from './words/speaker.js';

/** Clients show this as a passing message and leave the card as it is. */
const messageType = 'application/vnd.microsoft.activity.message';
const cardType = 'application/vnd.microsoft.card.adaptive';
const errorType = 'application/vnd.microsoft.error';
/** Clients sign their user in and press the button again. */
const loginType = 'application/vnd.microsoft.activity.loginRequest';
/** Clients show the button of the sign-in that they were given, for a consent. */
const consentType = 'application/vnd.microsoft.error.preconditionFailed';

const tampering: ReadonlySet<ErrorCode> = new Set(['button_altered', 'not_found', 'token_invalid']);

/**
 * The answer to a pressed button (`adaptiveCard/action`): the new card for the presser, or a sentence where the card
 * stays: where it is still of use, and where something failed. Tampering is an error to the client as well, a bad or foreign token among it; a person cannot come by it.
 */
export function invokeResponse(say: Say, { card, signIn, keepsCard, error }: Answer): AdaptiveCardInvokeResponse {
  if (signIn) return { statusCode: 401, type: loginType, value: { ...signIn } };
  if (!error) return keepsCard ? sentence(card.fallbackText) : { statusCode: 200, type: cardType, value: { ...card } };
  const message = explainFailure(say, error);
  if (error.consent) return { statusCode: 412, type: consentType, value: { code: '412', message } };
  if (tampering.has(error.code)) {
    return { statusCode: error.status, type: errorType, value: { code: error.code, message } };
  }
  return sentence(message);
}

function sentence(words: string): AdaptiveCardInvokeResponse {
  // The SDK types the value as an object; Teams wants the bare sentence here (universal actions, response format).
  return { statusCode: 200, type: messageType, value: words as unknown as Record<string, unknown> };
}
