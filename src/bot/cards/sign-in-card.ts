import type { Attachment } from 'botbuilder';

const contentType = 'application/vnd.microsoft.card.oauth';

/**
 * A card by which Teams signs its user in to the app without showing anything; where it cannot, people press the button
 * (Teams, "enable SSO for your bot app").
 */
export interface SignInCard {
  readonly text: string;
  /** Empty: there is no connection of the Bot Framework's token service behind it. */
  readonly connectionName: '';
  readonly tokenExchangeResource: { readonly id: string; readonly uri: string };
  readonly buttons: readonly { readonly type: 'signin'; readonly title: string; readonly value: string }[];
}

export interface SignInContent {
  /** What the sign-in is for. */
  readonly words: string;
  /** What stands on the button. */
  readonly button: string;
  /** Comes back with the token. */
  readonly exchangeId: string;
  /** The resource that Teams gets a token for. */
  readonly appIdUri: string;
  /** The sign-in page of those whose client cannot sign in by itself. */
  readonly pageUrl: string | undefined;
}

export function signInCard({ words, button, exchangeId, appIdUri, pageUrl }: SignInContent): SignInCard {
  return {
    text: words,
    connectionName: '',
    tokenExchangeResource: { id: exchangeId, uri: appIdUri },
    buttons: pageUrl === undefined ? [] : [{ type: 'signin', title: button, value: pageUrl }],
  };
}

export function toSignInAttachment(card: SignInCard): Attachment {
  return { contentType, content: card };
}
