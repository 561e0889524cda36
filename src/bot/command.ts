import type { Mention } from './reading/read-message.js';

/** Who is meant, as the asker put it. */
export type Sought =
  | { readonly by: 'mention'; readonly mention: Mention }
  | { readonly by: 'me' }
  /** A name, user principal name, mail address or Entra object id. */
  | { readonly by: 'text'; readonly text: string };

/** One person or several, in the order in which they were named. */
export type SoughtPeople = readonly [Sought, ...Sought[]];

/** What else has a photo, beside people: the asker's own rights decide which of them can be seen. */
export type OwnedKind = 'contact' | 'team' | 'group';

/** A width in pixels as written, not yet checked, or as large as there is; undefined where none was named. */
export type AskedSize = number | 'largest' | undefined;

/** What is wanted of a photo. */
interface Wish {
  readonly size: AskedSize;
  readonly view: View;
}

/** The photo itself, or what is known about it: dimensions, type, etag, the sizes that exist. */
export type View = 'photo' | 'details';

/** Everything that can be asked of the bot. */
export type Command =
  | ({ readonly kind: 'photo'; readonly people: SoughtPeople } & Wish)
  /** `name`: a name, an id, or where it has one, a mail address. */
  | ({ readonly kind: OwnedKind; readonly name: string } & Wish)
  /** The team of the channel that the question was asked in. */
  | ({ readonly kind: 'thisTeam' } & Wish)
  /** Everybody of the conversation that the question was asked in. */
  | { readonly kind: 'everyone' }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'signOut' }
  /** What the sign-in page told its reader to write. */
  | { readonly kind: 'signInCode'; readonly code: string }
  /** A greeting, or the question what can be asked. */
  | { readonly kind: 'help' }
  /** Anything else. */
  | { readonly kind: 'unclear' };
