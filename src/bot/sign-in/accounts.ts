import type { Deadline } from '../../foundation/deadline.js';
import type { UserId } from '../../model/person-key.js';

/** Somebody of a tenant; both ids are Entra's. */
export type Account = UserId;

/** Somebody whose token was checked. The token is a secret: it goes to Entra and nowhere else. */
export interface SignedIn extends Account {
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly token: string;
  /** Whether the token says that they are no guest of the tenant; where it says nothing, nobody knows. */
  readonly isMember: boolean;
  /** What a sign-out puts an end to; undefined where nobody could say when the token came. */
  readonly begunIn: string | undefined;
}

/** People's sign-ins, by which the app may act for them. */
export interface Accounts {
  /**
   * Who a token from Teams speaks for.
   * @throws PortraitError token_invalid, tenant_not_allowed or sign_in_unavailable
   */
  verify(token: string, deadline: Deadline): Promise<SignedIn>;
  /** Takes a code from the person who asked; nobody else's sign-in ever comes of it. */
  redeem(account: Account, code: string): Promise<RedeemedCode>;
  /** From now on the app may act for them. */
  remember(user: SignedIn): Promise<void>;
  /** Signs somebody out, and lets go of whatever waits for their sign-in. */
  forget(account: Account): Promise<void>;
  /**
   * Makes sure that the app may read with somebody's own rights.
   * @param scopes names of Graph's permissions, as in `Contacts.Read`
   * @throws PortraitError sign_in_required, consent_required with what to consent to, token_invalid,
   * configuration_refused or sign_in_unavailable
   */
  permit(account: Account, scopes: readonly string[], deadline: Deadline): Promise<void>;
}

/** What came of a code that the sign-in page showed and somebody wrote. */
export type RedeemedCode =
  | { readonly kind: 'signedIn'; readonly user: SignedIn }
  | { readonly kind: 'wrong' }
  /** No code of theirs is good any more: used, too old, or guessed at too often. */
  | { readonly kind: 'over' };
