import { z } from 'zod';
import { sameGuid } from '../../foundation/guid.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Asker } from '../asker.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import type { SignedIn } from './accounts.js';
import { seatOf } from './ask-to-sign-in.js';
import { completeWaiting, type Completed } from './complete-waiting.js';
import { isSeatOf } from './pending-sign-ins.js';

/** What Teams sends once for each client of a person who was shown a sign-in card. */
const tokenExchange = z.object({ id: z.string(), token: z.string() });

const nothing: Completed = { claimed: [], consent: undefined };

/**
 * `signin/tokenExchange`: the sender's token, in answer to a card. Who sent it is the roster's word, whose token it is the
 * authority's, and both must be the same. A card of somebody else's, or one that is over, is no reason to say anything.
 * @throws PortraitError token_invalid for a token that is not the sender's, or as `Accounts.verify`
 */
export async function exchangeToken(turn: Turn, value: unknown): Promise<Completed> {
  const parsed = tokenExchange.safeParse(value);
  if (!parsed.success) throw new PortraitError('token_invalid', 'A token exchange without a token');
  const { id, token } = parsed.data;
  const { sender, user } = await readSender(turn, token);
  const { accounts, pending } = turn.parts.signIn;
  const card = await pending.seatOf(id);
  const seat = seatOf(turn, sender);
  if (!card || !isSeatOf(card, seat) || (await pending.waiting(seat)).length === 0) return nothing;
  await accounts.remember(user);
  return completeWaiting(turn, sender);
}

/**
 * The sender of an activity that carries a token of theirs.
 * @throws PortraitError token_invalid for somebody else's, or as `Accounts.verify`
 */
export async function readSender(
  turn: Turn,
  token: string,
): Promise<{ sender: Asker & { readonly kind: 'member' }; user: SignedIn }> {
  const [sender, user] = await Promise.all([readAsker(turn), turn.parts.signIn.accounts.verify(token, turn.deadline)]);
  const isOwn = sameGuid(sender.member.entraId ?? '', user.userId) && sameGuid(sender.tenantId, user.tenantId);
  if (sender.kind === 'outsider' || !isOwn) throw new PortraitError('token_invalid', 'The token is not the sender’s');
  return { sender, user };
}
