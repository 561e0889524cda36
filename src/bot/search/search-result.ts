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
 * Asks for a sign-in: Teams tries it by itself and sends the search again with the person's token, or else shows the
 * button (Teams, "enable SSO for message extensions").
 */
export function silentAuthAnswer(title: string, url: string): SearchAnswer {
  const suggestedActions = { actions: [{ type: 'openUrl', title, value: url }] };
  // The SDK's union of types is older than `silentAuth`.
  const composeExtension = { type: 'silentAuth', suggestedActions } as unknown as MessagingExtensionResult;
  return { response: { composeExtension }, outcome: 'sign_in_required' };
}
