import { CardFactory, type Attachment } from 'botbuilder';
import { breakable } from './breakable.js';
import type { Verb } from '../verb.js';

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

export type CardElement = TextElement | ImageElement | PersonaElement | ColumnSetElement | PickerElement;

type Spacing = 'None' | 'Small' | 'Medium';

/** Text that is shown letter by letter: a `TextBlock` would read markdown into people's names. */
export interface TextElement {
  readonly type: 'RichTextBlock';
  readonly spacing?: Spacing;
  readonly horizontalAlignment?: 'Center';
  readonly inlines: readonly {
    readonly type: 'TextRun';
    readonly text: string;
    readonly size?: 'Small' | 'Medium' | 'Large';
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
  /** A press shows it as large as it is. Teams does so for pictures that have an address (Teams, "cards format"). */
  readonly msteams?: { readonly allowExpand: true };
}

/** Things side by side. */
export interface ColumnSetElement {
  readonly type: 'ColumnSet';
  readonly spacing?: Spacing;
  readonly columns: readonly ColumnElement[];
}

export interface ColumnElement {
  readonly type: 'Column';
  /** CSS pixels, as `96px`, or an equal share of what is left. */
  readonly width: string;
  readonly items: readonly CardElement[];
  /** On a ground of its own, in the colours of the client's theme. */
  readonly style?: 'emphasis';
  readonly minHeight?: string;
  readonly verticalContentAlignment?: 'Center';
}

/** A field that finds people while one types; what is picked travels with the card's buttons under its id. */
export interface PickerElement {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly spacing?: Spacing;
  readonly label: string;
  /** Clients say `errorMessage` where a button is pressed and nothing was picked. */
  readonly isRequired: true;
  readonly errorMessage: string;
  readonly style: 'filtered';
  readonly placeholder: string;
  readonly choices: readonly [];
  readonly 'choices.data': { readonly type: 'Data.Query'; readonly dataset: 'graph.microsoft.com/users' };
}

/** Teams' own element for a person; clients that do not know it show the fallback. */
export interface PersonaElement {
  readonly type: 'Component';
  readonly name: 'graph.microsoft.com/user';
  readonly fallback: TextElement;
  readonly properties: {
    readonly id: string;
    readonly displayName: string;
    readonly userPrincipalName: string;
    readonly iconStyle: 'profilePicture';
  };
}

/** A button that asks the bot for a new card; clients without universal actions submit the same data as a message. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: Verb;
  readonly data: object;
  /** Where the card's inputs are none of this button's business. */
  readonly associatedInputs?: 'none';
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: object;
    readonly associatedInputs?: 'none';
  };
}

/** A button that leads elsewhere. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type CardAction = ExecuteAction | OpenUrlAction;

type TextStyle = Omit<TextElement['inlines'][number], 'type' | 'text'>;

/** What fits into a card of 300 CSS pixels, about the narrowest that clients show. */
const longestWord = 34;

export function text(words: string, style: TextStyle = {}, spacing?: Spacing): TextElement {
  const run = { type: 'TextRun', text: breakable(words, longestWord), ...style } as const;
  return { type: 'RichTextBlock', ...(spacing && { spacing }), inlines: [run] };
}

/** A button under `verb`; `data` come back signed, or not at all. */
export function executeAction(title: string, verb: Verb, data: object): ExecuteAction {
  return { type: 'Action.Execute', title, verb, data, fallback: { type: 'Action.Submit', title, data } };
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
