import { isGuid, sameGuid } from '../../foundation/guid.js';
import { photoScopes } from '../../model/graph-scopes.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import { accountOf, appViewer, judgeAsker, type OutsiderReason } from '../asker.js';
import { conversationTenant, type RosterMember } from '../roster.js';
import type { Account } from '../sign-in/accounts.js';
import { needsSignIn } from '../sign-in/needs-sign-in.js';
import type { Turn } from '../turn.js';
import { usesOwnRights } from '../viewer-for.js';
import type { SignInProof } from './compose-shape.js';

/** Somebody who searches: on whose behalf people are read, and among whom they are looked for. */
export interface Searcher {
  readonly kind: 'searcher';
  readonly viewer: Viewer;
  /** As the roster knows them; undefined where the app is not in the conversation. */
  readonly member: RosterMember | undefined;
  readonly among:
    | { readonly kind: 'everybody'; readonly account: Account }
    | { readonly kind: 'peopleHere'; readonly because: OutsiderReason };
}

/** Somebody who has to sign in first. */
export interface Stranger {
  readonly kind: 'stranger';
  readonly account: Account;
  /** User principal name; empty where nobody knows it. */
  readonly loginHint: string;
  /** Whether Teams has given their token already, and a page is what is left. */
  readonly isTried: boolean;
}

/** What search and its faces read with a member's own rights. */
export const searchScopes = [photoScopes.user];

/**
 * Who sent a search. The roster is asked, as for a message; but a message extension is also used where the app is not in
 * the conversation. The sender's own sign-in vouches for them there, and their own rights serve.
 * @throws PortraitError as `readAsker`; app_not_installed where nobody can vouch; token_invalid for another's token
 */
export async function readSearcher(turn: Turn, proof: SignInProof): Promise<Searcher | Stranger> {
  const { context, parts, deadline } = turn;
  const { activity } = context;
  const member = await parts.roster.member(context, activity.from.id, deadline);
  if (!member) return byOwnRights(turn, undefined, claimedAccount(turn), proof);
  const asker = judgeAsker(member, conversationTenant(activity), parts.allowedTenants);
  if (asker.kind === 'outsider') {
    return { kind: 'searcher', viewer: appViewer(asker), member, among: { kind: 'peopleHere', because: asker.reason } };
  }
  const account = accountOf(asker);
  if (usesOwnRights(turn, asker)) return byOwnRights(turn, member, account, proof);
  return { kind: 'searcher', viewer: appViewer(asker), member, among: { kind: 'everybody', account } };
}

/** Who the activity says has sent it: to be proven. */
function claimedAccount({ context: { activity }, parts }: Turn): Account {
  const tenantId = conversationTenant(activity);
  const userId = activity.from.aadObjectId ?? '';
  if (!isGuid(userId) || !isGuid(tenantId)) {
    throw new PortraitError(
      'app_not_installed',
      'The roster does not know the sender, and nobody else vouches for them',
    );
  }
  if (!parts.allowedTenants.some((allowed) => sameGuid(allowed, tenantId))) {
    throw new PortraitError('tenant_not_allowed', 'The conversation does not belong to an allowed tenant');
  }
  return { tenantId: tenantId.toLowerCase(), userId: userId.toLowerCase() };
}

async function byOwnRights(
  turn: Turn,
  member: RosterMember | undefined,
  account: Account,
  proof: SignInProof,
): Promise<Searcher | Stranger> {
  const { accounts } = turn.parts.signIn;
  const isProven = await takeProof(turn, account, proof);
  const loginHint = member?.userPrincipalName ?? '';
  const stranger = { kind: 'stranger', account, loginHint, isTried: isProven } as const;
  // Without the roster's word, having signed in once says nothing of who types now.
  if (!member && !isProven) return stranger;
  try {
    for (const set of searchScopes) await accounts.permit(account, set, turn.deadline);
  } catch (thrown) {
    if (!needsSignIn(thrown)) throw thrown;
    return stranger;
  }
  return { kind: 'searcher', viewer: { kind: 'user', ...account }, member, among: { kind: 'everybody', account } };
}

/** Takes the sender's token, or the code that the sign-in page ended with. @returns whether there was one that is good */
async function takeProof(turn: Turn, account: Account, { authentication, state }: SignInProof): Promise<boolean> {
  const { accounts, codes } = turn.parts.signIn;
  if (authentication?.token) {
    const user = await accounts.verify(authentication.token, turn.deadline);
    if (!sameGuid(user.userId, account.userId) || !sameGuid(user.tenantId, account.tenantId)) {
      throw new PortraitError('token_invalid', 'The token is not the sender’s');
    }
    await accounts.remember(user);
    return true;
  }
  const redeemed = state ? await codes.redeem(account, state.trim().toUpperCase()) : undefined;
  if (redeemed?.kind !== 'signedIn') return false;
  await accounts.remember(redeemed.user);
  return true;
}
