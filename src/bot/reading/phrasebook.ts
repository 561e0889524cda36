/** How one language asks. Every string is a pattern in the notation of `pattern.ts`, but those of `say`, which are plain text. */
export interface Phrasebook {
  /** Whether spaces part words. */
  readonly gap: 'spaces' | 'none';
  /** Courtesies that may stand anywhere. */
  readonly courtesies: readonly string[];
  /** Greetings and the like that may stand before a request too, and what may stand after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands between two people of a list, beside a comma: a regular expression for plain letters. */
  readonly and: RegExp;
  /** Words for oneself. */
  readonly me: string;
  /** What may follow a name and is not part of it. */
  readonly afterName: string;

  // Whole messages, which mean the same whoever is mentioned beside them.
  readonly help: readonly string[];
  readonly signIn: readonly string[];
  readonly signOut: readonly string[];
  readonly everyone: readonly string[];
  readonly myPhoto: readonly string[];
  readonly myDetails: readonly string[];

  /** Questions that are no others: the words for what is known about a photo, then those for a photo. */
  readonly details: readonly string[];
  readonly photo: readonly string[];
  /** Questions where `{who}` has to be a mention, an address or an id, since any words would fit. */
  readonly bare: readonly string[];
  /** Questions that another language's words might fit too; tried when no language has a better reading. */
  readonly loose: readonly string[];
  readonly looseDetails: readonly string[];

  readonly say: Sayings;
}

/** What the bot writes when it asks itself a question; `{}` is where a name goes. */
export interface Sayings {
  readonly photo: OwnerSayings;
  readonly details: OwnerSayings;
  readonly me: string;
  /** Between people of a list. */
  readonly comma: string;
  readonly largest: string;
  readonly everyone: string;
  readonly help: string;
  readonly signIn: string;
  readonly signOut: string;
}

interface OwnerSayings {
  readonly people: string;
  readonly contact: string;
  readonly team: string;
  readonly group: string;
  readonly thisTeam: string;
}
