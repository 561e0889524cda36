import type { Deadline } from '../foundation/deadline.js';
import { PortraitError } from '../model/portrait-error.js';
import type { VerifiedUser } from './sso-tokens.js';

/** What a trip through the authority is for: each is made once, since a second one would end as the first. */
export type Trip =
  /** To sign in. */
  | { readonly kind: 'signIn' }
  /** To sign in with more proof, which conditional access wants. */
  | { readonly kind: 'claims'; readonly claims: string }
  /** To agree to permissions, as somebody who signed in already. */
  | { readonly kind: 'consent'; readonly scopes: readonly string[]; readonly user: VerifiedUser };

/**
 * Tries whether the app may read with somebody's rights.
 * @throws PortraitError consent_required with what to consent to
 */
export type TryScopes = (scopes: readonly string[], deadline: Deadline) => Promise<void>;

/**
 * What somebody who signed in has yet to do for sets of permissions; undefined where nothing.
 * @throws PortraitError for any other reason than theirs
 */
export async function tripAhead(
  user: VerifiedUser,
  sets: readonly (readonly string[])[],
  tryScopes: TryScopes,
  deadline: Deadline,
): Promise<Trip | undefined> {
  const obstacles = await Promise.all(sets.map((set) => obstacleTo(tryScopes, set, deadline)));
  // First of all: a sign-in with too little proof may agree to nothing.
  const claims = obstacles.find((one) => one.claims !== undefined)?.claims;
  if (claims !== undefined) return { kind: 'claims', claims };
  const scopes = [...new Set(obstacles.flatMap((one) => one.scopes))];
  return scopes.length === 0 ? undefined : { kind: 'consent', scopes, user };
}

/** What stands between a sign-in and a set of permissions. */
interface Obstacle {
  /** What the person has yet to agree to. */
  readonly scopes: readonly string[];
  /** What the sign-in has yet to show. */
  readonly claims: string | undefined;
}

async function obstacleTo(tryScopes: TryScopes, set: readonly string[], deadline: Deadline): Promise<Obstacle> {
  try {
    await tryScopes(set, deadline);
    return { scopes: [], claims: undefined };
  } catch (thrown) {
    if (!(thrown instanceof PortraitError) || thrown.code !== 'consent_required') throw thrown;
    const claims = thrown.consent?.claims;
    return { scopes: claims === undefined ? set : [], claims };
  }
}
