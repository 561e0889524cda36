import { isGuid, sameGuid } from '../../foundation/guid.js';
import { photoScopes } from '../../model/graph-scopes.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import { accountOf, appViewer, judgeAsker, type OutsiderReason } from '../asker.js';
import type { RosterMember } from '../roster-member.js';
import { conversationTenant } from '../roster.js';
import type { Account, SignedIn } from '../sign-in/accounts.js';
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

/** Somebody who cannot search as things are. */
export interface Stranger {
  readonly kind: 'stranger';
  /**
   * What is left to them: their client may sign them in by itself; or their own chat with the bot, where they can agree to
   * something; or the app has to be added here, so that the roster says who they are.
   */
  readonly way: 'signIn' | 'ownChat' | 'addApp';
}

/** What search and its faces read with a member's own rights. */
const searchScopes = [photoScopes.user];

/**
 * Who sent a search. The roster is asked, as for a message; but a message extension is also used where the app is not in
 * the conversation. There a member's own token vouches for them, and their own rights serve.
 * @throws PortraitError as `readAsker`; app_not_installed where nobody can vouch; token_invalid for another's token
 */
export async function readSearcher(turn: Turn, { authentication }: SignInProof): Promise<Searcher | Stranger> {
  const { context, parts, deadline } = turn;
  const { activity } = context;
  const token = authentication?.token ?? undefined;
  const member = await parts.roster.member(context, activity.from.id, deadline);
  if (!member) return vouchedFor(turn, claimedAccount(turn), token);
  const asker = judgeAsker(member, conversationTenant(activity), parts.allowedTenants);
  if (asker.kind === 'outsider') {
    return { kind: 'searcher', viewer: appViewer(asker), member, among: { kind: 'peopleHere', because: asker.reason } };
  }
  const account = accountOf(asker);
  if (!usesOwnRights(turn, asker)) {
    return { kind: 'searcher', viewer: appViewer(asker), member, among: { kind: 'everybody', account } };
  }
  if (token !== undefined) await parts.signIn.accounts.remember(await ownToken(turn, account, token));
  return byOwnRights(turn, member, account, token === undefined ? 'signIn' : 'ownChat');
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

/** Somebody whom the roster does not know. A guest is shown the people of a conversation alone, and nobody says who these are. */
async function vouchedFor(turn: Turn, account: Account, token: string | undefined): Promise<Searcher | Stranger> {
  const { context, parts, reportFailure } = turn;
  const { searchProofs } = parts;
  const conversation = context.activity.conversation.id;
  const report = (thrown: unknown): false => {
    reportFailure(asPortraitError(thrown));
    return false;
  };
  if (token === undefined) {
    // Without it, having signed in once says nothing of who types now.
    const isProven = await searchProofs.has(account, conversation).catch(report);
    return isProven ? byOwnRights(turn, undefined, account, 'signIn') : { kind: 'stranger', way: 'signIn' };
  }
  const user = await ownToken(turn, account, token);
  if (!user.isMember) return { kind: 'stranger', way: 'addApp' };
  await parts.signIn.accounts.remember(user);
  await searchProofs.add(account, conversation).catch(report);
  return byOwnRights(turn, undefined, account, 'addApp');
}

/** @param otherwise what is left where these rights do not serve */
async function byOwnRights(
  turn: Turn,
  member: RosterMember | undefined,
  account: Account,
  otherwise: Stranger['way'],
): Promise<Searcher | Stranger> {
  const { accounts } = turn.parts.signIn;
  try {
    for (const set of searchScopes) await accounts.permit(account, set, turn.deadline);
  } catch (thrown) {
    if (!needsSignIn(thrown)) throw thrown;
    return { kind: 'stranger', way: otherwise };
  }
  return { kind: 'searcher', viewer: { kind: 'user', ...account }, member, among: { kind: 'everybody', account } };
}

/** @throws PortraitError token_invalid for one that is not the sender's, or as `Accounts.verify` */
async function ownToken({ parts, deadline }: Turn, account: Account, token: string): Promise<SignedIn> {
  const user = await parts.signIn.accounts.verify(token, deadline);
  if (!sameGuid(user.userId, account.userId) || !sameGuid(user.tenantId, account.tenantId)) {
    throw new PortraitError('token_invalid', 'The token is not the sender’s');
  }
  return user;
}
