import type { MessagingExtensionAttachment, MessagingExtensionResponse, MessagingExtensionResult } from 'botbuilder';
import type { Answer } from '../answer.js';

/** What a message extension is answered with. */
export interface SearchAnswer extends Pick<Answer, 'outcome' | 'owner'> {
  readonly response: MessagingExtensionResponse;
}

/** People to choose from; none where there are no more, or no card for a link. */
export function resultsAnswer(attachments: MessagingExtensionAttachment[], outcome: string): SearchAnswer {
  return { response: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }, outcome };
}

/** A sentence in place of people. */
export function messageAnswer(text: string, outcome: string): SearchAnswer {
  return { response: { composeExtension: { type: 'message', text } }, outcome };
}

/**
 * Asks for a sign-in: `silentAuth` lets Teams try it by itself and send the search again with the person's token, `auth`
 * shows the button at once (Teams, "enable SSO for message extensions").
 */
export function authAnswer(type: 'auth' | 'silentAuth', title: string, url: string): SearchAnswer {
  const suggestedActions = { actions: [{ type: 'openUrl', title, value: url }] };
  // The SDK's union of types is older than `silentAuth`.
  const composeExtension = { type, suggestedActions } as MessagingExtensionResult;
  return { response: { composeExtension }, outcome: 'sign_in_required' };
}
