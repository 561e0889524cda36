import { asPortraitError, type PortraitError } from '../../model/portrait-error.js';
import { accountOf, type Asker } from '../asker.js';
import { scopesOf } from '../command-scopes.js';
import type { Turn } from '../turn.js';
import { seatOf } from './ask-to-sign-in.js';
import { isOwnConsent } from './needs-sign-in.js';
import type { WaitingCommand } from './pending-sign-ins.js';

/** Which of somebody's waiting questions can be answered now, by this taker alone. */
export interface Completed {
  readonly claimed: readonly WaitingCommand[];
  /** Set where others have to wait on, for a consent of the person. */
  readonly consent: PortraitError | undefined;
}

/** Takes on every question of somebody's, in this conversation, that their rights now serve. */
export async function completeWaiting(turn: Turn, asker: Asker & { readonly kind: 'member' }): Promise<Completed> {
  const { pending } = turn.parts.signIn;
  const seat = seatOf(turn, asker);
  // Before the list is read: whoever asks from now on is shown a card of their own, or is in the list.
  await pending.closeCard(seat);
  const waiting = await pending.waiting(seat);
  const obstacles = await Promise.all(waiting.map((one) => obstacleTo(turn, asker, one)));
  const free = waiting.filter((_one, index) => obstacles[index] === undefined);
  const claims = await Promise.all(free.map((one) => pending.claim(seat, one)));
  return {
    claimed: free.filter((_one, index) => claims[index]),
    consent: obstacles.find((error) => error !== undefined && isOwnConsent(error)),
  };
}

/**
 * What only the person can mend: they have not signed in, or not agreed. Any other failure, a token that Entra does not
 * take among them, is told in answer to the question itself.
 */
async function obstacleTo(
  { parts, deadline }: Turn,
  asker: Asker & { readonly kind: 'member' },
  { command }: WaitingCommand,
): Promise<PortraitError | undefined> {
  try {
    for (const set of scopesOf(command)) await parts.signIn.accounts.permit(accountOf(asker), set, deadline);
    return undefined;
  } catch (thrown) {
    const error = asPortraitError(thrown);
    return error.code === 'sign_in_required' || isOwnConsent(error) ? error : undefined;
  }
}
