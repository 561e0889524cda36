import { CardFactory, type Attachment } from 'botbuilder';

/** The part of Adaptive Cards 1.5 that Portrait's cards are made of (the newest version that Teams renders everywhere). */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** Read aloud, and shown by clients that cannot render the card. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export type CardElement = TextElement | ImageElement;

/** Text that is shown letter by letter: a `TextBlock` would read markdown into people's names. */
export interface TextElement {
  readonly type: 'RichTextBlock';
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly inlines: readonly {
    readonly type: 'TextRun';
    readonly text: string;
    readonly size?: 'Medium' | 'Large';
    readonly weight?: 'Bolder';
    readonly isSubtle?: boolean;
  }[];
}

export interface ImageElement {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  /** CSS pixels, as `240px`. */
  readonly width: string;
}

/** A button that asks the bot for a new card; clients without universal actions submit the same data as a message. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly fallback: { readonly type: 'Action.Submit'; readonly title: string; readonly data: object };
}

/** A button that leads elsewhere. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type CardAction = ExecuteAction | OpenUrlAction;

type TextStyle = Omit<TextElement['inlines'][number], 'type' | 'text'>;

export function text(words: string, style: TextStyle = {}, spacing?: TextElement['spacing']): TextElement {
  return { type: 'RichTextBlock', ...(spacing && { spacing }), inlines: [{ type: 'TextRun', text: words, ...style }] };
}

export function adaptiveCard(
  fallbackText: string,
  body: readonly CardElement[],
  actions: readonly CardAction[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    body,
    ...(actions.length > 0 && { actions }),
  };
}

export function toAttachment(card: AdaptiveCard): Attachment {
  return CardFactory.adaptiveCard(card);
}
