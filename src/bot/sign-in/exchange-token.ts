import { z } from 'zod';
import { sameGuid } from '../../foundation/guid.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Asker } from '../asker.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import type { SignedIn } from './accounts.js';
import { seatOf } from './ask-to-sign-in.js';
import { completeWaiting, type Completed } from './complete-waiting.js';

/** What Teams sends once for each client of a person who was shown a sign-in card. */
const tokenExchange = z.object({ id: z.string(), token: z.string() });

const nothing: Completed = { free: [], consent: undefined };

/**
 * `signin/tokenExchange`: the sender's token, in answer to a card. Who sent it is the roster's word, whose token it is the
 * authority's, and both must be the same. A card of somebody else's, or one that is over, is no reason to say anything:
 * every client that sees a card may try it, a guest's as well.
 * @throws PortraitError token_invalid for a token that is not the sender's, or as `Accounts.verify`
 */
export async function exchangeToken(turn: Turn, value: unknown): Promise<Completed> {
  const parsed = tokenExchange.safeParse(value);
  if (!parsed.success) throw new PortraitError('token_invalid', 'A token exchange without a token');
  const { id, token } = parsed.data;
  const sent = await readSender(turn, token).catch(async (thrown: unknown) => {
    const isOfAnotherTenant = thrown instanceof PortraitError && thrown.code === 'tenant_not_allowed';
    if (isOfAnotherTenant && (await readAsker(turn)).kind === 'outsider') return undefined;
    throw thrown;
  });
  // Outsiders are shown no card, so this one is somebody else's.
  if (!sent || sent.sender.kind === 'outsider') return nothing;
  const { sender, user } = sent;
  const { accounts, pending } = turn.parts.signIn;
  const seat = seatOf(turn, sender);
  if (!(await pending.isCardOf(seat, id)) || (await pending.waiting(seat)).length === 0) return nothing;
  await accounts.remember(user);
  return completeWaiting(turn, sender);
}

/**
 * The sender of an activity that carries a token of theirs; an outsider's is good for nothing but to be theirs.
 * @throws PortraitError token_invalid for somebody else's, or as `Accounts.verify`
 */
export async function readSender(turn: Turn, token: string): Promise<{ sender: Asker; user: SignedIn }> {
  const [sender, user] = await Promise.all([readAsker(turn), turn.parts.signIn.accounts.verify(token, turn.deadline)]);
  // By the tenant of the person: that of the conversation is not an outsider's own.
  const { entraId = '', tenantId } = sender.member;
  if (!sameGuid(entraId, user.userId) || !sameGuid(tenantId, user.tenantId)) {
    throw new PortraitError('token_invalid', 'The token is not the sender’s');
  }
  return { sender, user };
}
