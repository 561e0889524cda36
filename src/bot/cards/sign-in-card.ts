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

/**
 * @param exchangeId comes back with the token
 * @param appIdUri the resource that Teams gets a token for
 * @param pageUrl the sign-in page of those whose client cannot sign in by itself
 */
export function signInCard(
  words: string,
  exchangeId: string,
  appIdUri: string,
  pageUrl: string | undefined,
): SignInCard {
  return {
    text: words,
    connectionName: '',
    tokenExchangeResource: { id: exchangeId, uri: appIdUri },
    buttons: pageUrl === undefined ? [] : [{ type: 'signin', title: 'Sign in', value: pageUrl }],
  };
}

export function toSignInAttachment(card: SignInCard): Attachment {
  return { contentType, content: card };
}
